/// A word of a partner's list without differences of case, width and spacing.
enum PartnerWord {
    static func folded(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            // Full-width forms are the same words typed with another keyboard.
            let narrow =
                (0xFF01...0xFF5E).contains(scalar.value)
                ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
            scalars.append(narrow.properties.isWhitespace ? " " : narrow)
        }
        return String(scalars).split(separator: " ").joined(separator: " ").lowercased()
    }
}
