extension PlanDump {
    /// What a rule for input says, on one line.
    static func text(of input: InputRule) -> String {
        var words = ["input \(input.cells.a1)"]
        if let choices = input.choices { words.append("choices=\(choices.formula)") }
        if let prompt = input.prompt { words.append("prompt=\(text(of: prompt))") }
        if let alert = input.alert {
            words.append("\(alert.kind.rawValue)=\(text(of: alert.message))")
        }
        return words.joined(separator: " ")
    }

    /// What a protected sheet allows, in one order.
    static func text(of protection: SheetProtection) -> String {
        let allowed = SheetProtection.Allowance.allCases.filter(protection.allowed.contains)
        return (["protected"] + allowed.map(\.rawValue)).joined(separator: " ")
    }

    private static func text(of message: InputText) -> String {
        "\(quoted(message.title)):\(quoted(message.text))"
    }
}
