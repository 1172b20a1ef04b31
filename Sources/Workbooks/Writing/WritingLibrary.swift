import CXlsxWriter

/// The library that writes workbooks, for reports of faults.
package enum WritingLibrary {
    /// The version that is linked, such as `1.1.4`; its pkg-config file names another one.
    package static var version: String { unsafe String(cString: lxw_version()) }
}
