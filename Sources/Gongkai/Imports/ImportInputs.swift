import DisclosureCatalog

/// Finds the forms that an import is to read.
struct ImportInputs {
    /// Folders of output, which are no input even where they lie in an input folder.
    private let outputs: Set<FileStatus.Identity>

    init(besides outputs: Set<FileStatus.Identity>) {
        self.outputs = outputs
    }

    /// The inputs in their order, each once, with what is skipped; they are called by their paths.
    ///
    /// A file that was named is read whatever it is called.
    ///
    /// Throws `GongkaiError` for a folder that cannot be read, and if there is no form.
    func slots(of inputs: [BatchInput]) throws(GongkaiError) -> [BatchSlot] {
        var slots: [BatchSlot] = []
        for input in inputs {
            switch input {
            case .folder(let path): slots += try forms(in: path)
            default: slots.append(BatchSlot(path: input.name, source: input.name))
            }
        }
        // On Linux two names may differ in nothing but the form of an accented letter.
        var known: Set<ExactText> = []
        slots = slots.filter { known.insert(ExactText($0.path)).inserted }
        guard slots.contains(where: { $0.refusal?.status != .skipped }) else {
            throw GongkaiError(noFormsIn: inputs.map(\.name))
        }
        return slots
    }

    private func forms(in folder: String) throws(GongkaiError) -> [BatchSlot] {
        var path = folder
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        var scan = FolderScan(outputs: outputs)
        try scan.add(path)
        let slots = scan.slots.map { slot in
            var slot = slot
            let kind = BatchSourceKind(fileName: slot.source)
            slot.source = slot.source == "." ? path : slot.path
            guard slot.place == .file, let kind, kind != .form else { return slot }
            return slot.refused(.skipped, .noForm)
        }
        return slots.withoutTwins
    }
}

extension LocalizedText {
    fileprivate static let noForm = LocalizedText(
        zh: "这是清单文件，不是填好的表，不用导入。",
        en: "This is a catalog file already, no form, and needs no import.")
}
