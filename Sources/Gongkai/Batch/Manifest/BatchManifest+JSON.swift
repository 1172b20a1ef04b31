import DisclosureCatalog

extension BatchManifest {
    /// Hands over the bytes of `manifest.json` in pieces: one line for each input.
    package func writeFile<Failure: Error>(
        _ write: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        var head = JSONLine()
        head.raw("{")
        head.field("format", Self.format)
        head.field("version", Self.version)
        head.field("program", program)
        head.field("shard", shard)
        head.key("templates")
        head.raw("[")
        head.list(templates) { line, template in
            line.raw("{")
            line.field("name", template.name)
            line.field("sha256", template.sha256)
            line.raw("}")
        }
        head.raw("]")
        head.key("settings")
        head.raw("{")
        for name in settings.keys.sorted() { head.field(name, settings[name]) }
        head.raw("}")
        head.key("departments")
        head.raw("[\n")
        try write(head.bytes)
        for (index, entry) in entries.enumerated() {
            var line = JSONLine()
            entry.append(to: &line)
            line.raw(index == entries.count - 1 ? "\n" : ",\n")
            try write(line.bytes)
        }
        try write(Array("]}\n".utf8))
    }
}

extension BatchManifest.Entry {
    /// Appends the entry as an object; what is not known is left out.
    func append(to line: inout JSONLine) {
        line.raw("{")
        line.field("position", position)
        line.field("source", source)
        line.field("line", self.line)
        line.field("table", table)
        line.field("department", department)
        line.field("folder", folder)
        line.field("status", status.rawValue)
        if let reason {
            line.key("reason")
            line.raw("{")
            line.field("zh", reason.chinese)
            line.field("en", reason.english)
            line.raw("}")
        }
        line.field("catalogSHA256", catalogSHA256)
        line.key("counts")
        counts.append(to: &line)
        line.key("files")
        line.raw("[")
        line.list(files) { $1.append(to: &$0) }
        line.raw("]}")
    }
}

extension BatchManifest.Counts {
    fileprivate func append(to line: inout JSONLine) {
        line.raw("{")
        line.field("sections", sections)
        line.field("items", items)
        line.field("onRequest", onRequest)
        line.field("channels", channels)
        line.field("errors", errors)
        line.field("warnings", warnings)
        line.field("notes", notes)
        line.raw("}")
    }
}

extension BatchManifest.File {
    fileprivate func append(to line: inout JSONLine) {
        line.raw("{")
        line.field("path", path)
        line.field("format", format)
        line.field("template", template)
        line.field("size", size)
        line.field("sha256", sha256)
        line.raw("}")
    }
}
