/// Numbers that a circular leaves out, read from a file with one per line.
struct ExceptionList: Sendable, Equatable {
    /// The most bytes of such a file: some hundred thousand numbers.
    static let limit = 16 << 20

    /// The numbers in upper case.
    let numbers: Set<String>

    /// Leaves nobody out.
    init() { numbers = [] }

    /// Reads the lines; empty ones count for nothing, and `#` begins a remark at a line's start or after a space.
    init(parsing bytes: [UInt8], of file: String) throws(CommandFailure) {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw CommandFailure(.usage, "\(file) is no UTF-8 text", hint: "save it as plain text")
        }
        var numbers: Set<String> = []
        // A line ends with LF or CR LF, and some editors begin the file with a byte order mark.
        let lines = text.unicodeScalars.drop { $0 == "\u{FEFF}" }
            .split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            guard let number = Self.number(in: String(String.UnicodeScalarView(line))) else {
                throw CommandFailure(
                    .usage,
                    "line \(index + 1) of \(file) is no certificate's number",
                    hint: "write one number on each line, and # before a remark"
                )
            }
            if !number.isEmpty { numbers.insert(number) }
        }
        self.numbers = numbers
    }

    /// The number of a line, empty for none; `nil` when the line is something else.
    private static func number(in line: String) -> String? {
        var text = ""
        var isAfterSpace = true
        for scalar in line.unicodeScalars {
            if scalar == "#", isAfterSpace { break }
            isAfterSpace = scalar == " " || scalar == "\t"
            text.unicodeScalars.append(scalar)
        }
        let trimmed = text.unicodeScalars.drop { isBlank($0) }
        var word = String.UnicodeScalarView(trimmed)
        while let last = word.last, isBlank(last) { word.removeLast() }
        guard word.allSatisfy({ (0x20...0x7E).contains($0.value) }), word.count <= 128 else { return nil }
        return String(word).uppercased()
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\t" || scalar == "\r"
    }
}
