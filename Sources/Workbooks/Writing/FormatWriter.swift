import CXlsxWriter
import SheetModel

/// Carries a style over into a format of libxlsxwriter.
enum FormatWriter {
    static func apply(_ style: CellStyle, to format: UnsafeMutablePointer<lxw_format>) {
        unsafe applyFont(of: style, to: format)
        unsafe applyAlignment(of: style, to: format)
        if style.bordered {
            unsafe format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
            unsafe format_set_border_color(format, color(0))
        }
        if let numberFormat = style.numberFormat {
            unsafe format_set_num_format(format, numberFormat)
        }
        if !style.isLocked { unsafe format_set_unlocked(format) }
        if let fill = style.fill {
            unsafe format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
            unsafe format_set_fg_color(format, color(fill))
        }
    }

    private static func applyFont(
        of style: CellStyle, to format: UnsafeMutablePointer<lxw_format>
    ) {
        unsafe format_set_font_name(format, style.fontName)
        unsafe format_set_font_size(format, style.fontSize)
        unsafe format_set_font_family(format, fontFamily(of: style.fontName))
        unsafe format_set_font_color(format, color(style.color))
        if style.bold { unsafe format_set_bold(format) }
    }

    private static func applyAlignment(
        of style: CellStyle, to format: UnsafeMutablePointer<lxw_format>
    ) {
        let horizontal =
            switch style.horizontal {
            case .left: LXW_ALIGN_LEFT
            case .center: LXW_ALIGN_CENTER
            case .right: LXW_ALIGN_RIGHT
            }
        let vertical =
            switch style.vertical {
            case .top: LXW_ALIGN_VERTICAL_TOP
            case .center: LXW_ALIGN_VERTICAL_CENTER
            case .bottom: LXW_ALIGN_VERTICAL_BOTTOM
            }
        unsafe format_set_align(format, UInt8(horizontal.rawValue))
        unsafe format_set_align(format, UInt8(vertical.rawValue))
        if style.wraps { unsafe format_set_text_wrap(format) }
        if style.direction == .stacked { unsafe format_set_rotation(format, stackedRotation) }
    }

    /// The angle by which the library means characters set one below the other (ECMA-376 part 1,
    /// 18.8.1, `textRotation` 255).
    private static let stackedRotation: Int16 = 270

    /// The kind of font that a program looks for where the named one is missing: Chinese Excel
    /// itself files its Chinese fonts under 3, and Latin ones without serifs are 2.
    private static func fontFamily(of name: String) -> UInt8 {
        name.utf8.contains { $0 >= 0x80 } ? 3 : 2
    }

    /// The library takes 0 for "no colour" and has another number for black.
    static func color(_ rgb: UInt32) -> lxw_color_t {
        rgb == 0 ? lxw_color_t(LXW_COLOR_BLACK.rawValue) : lxw_color_t(rgb)
    }
}
