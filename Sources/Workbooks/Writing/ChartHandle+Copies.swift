import CXlsxWriter
import SheetModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The copies of values that a chart keeps.
extension ChartHandle {
    /// Says what a range holds, and names it as the plan does.
    ///
    /// Left alone, the library copies the cells when it closes the workbook: blank cells as zeros,
    /// and none of a sheet that is no longer in memory. And it leaves names of sheets such as
    /// `2021` bare, which no program reads as a name.
    func keep(
        _ cells: ChartCells, in target: UnsafeMutablePointer<lxw_series_range>?
    ) throws(WorkbookError) {
        guard let target = unsafe target, let cache = unsafe target.pointee.data_cache,
            let formula = unsafe strdup(cells.formula),
            let count = UInt16(exactly: cells.copies.count)
        else { throw notWritable("the cells of a series") }
        unsafe free(target.pointee.formula)
        unsafe target.pointee.formula = formula
        unsafe target.pointee.ignore_cache = 1
        unsafe target.pointee.has_string_cache = cells.areTexts ? 1 : 0
        unsafe target.pointee.num_data_points = count
        for copy in cells.copies { unsafe try append(copy, to: cache) }
    }

    /// The macro STAILQ_INSERT_TAIL; the library frees the point with the chart.
    private func append(
        _ copy: ChartCells.Copy?, to cache: UnsafeMutablePointer<lxw_series_data_points>
    ) throws(WorkbookError) {
        typealias Point = lxw_series_data_point
        guard let memory = unsafe calloc(1, MemoryLayout<Point>.size),
            let link = unsafe MemoryLayout<Point>.offset(of: \.list_pointers.stqe_next)
        else { throw notWritable("out of memory") }
        let point = unsafe memory.bindMemory(to: Point.self, capacity: 1)
        switch copy {
        case nil: unsafe point.pointee.no_data = 1
        case .number(let number): unsafe point.pointee.number = number
        case .text(let text):
            unsafe point.pointee.is_string = 1
            unsafe point.pointee.string = strdup(text)
        }
        unsafe cache.pointee.stqh_last.pointee = point
        unsafe cache.pointee.stqh_last = (memory + link).assumingMemoryBound(
            to: UnsafeMutablePointer<Point>?.self)
    }
}
