import AEOModel
import JOSE

/// Prints the answers of a batch as they come in, and counts them.
struct StatusLines: Sendable {
    /// How long a count stays on the screen at least, in microseconds.
    private static let pause: Int64 = 200_000
    /// The widths of the columns: an answer is printed before the next one is known.
    private static let widths = [8, 24, 14, 24]

    private let context: CommandContext
    private let asJSON: Bool
    private let paint: Paint
    private var rest: [UInt8] = []
    private var drawnAt: Instant?
    private var isDrawn = false
    /// How many answers there were of each kind.
    private(set) var valid = 0
    private(set) var notValid = 0
    private(set) var unknown = 0
    private(set) var errors = 0
    /// The last answer that tells from what it was made.
    private var last: JSONObject?
    /// Why what came in is not an answer.
    private(set) var failure: CommandFailure?

    init(context: CommandContext, options: GlobalOptions) {
        self.context = context
        asJSON = options.json
        paint = Paint(context, isRefused: options.noColor)
    }

    /// How many answers came in.
    var count: Int { valid + notValid + unknown + errors }

    /// Prints what has come in whole; says no when it is no answer.
    mutating func take(_ bytes: [UInt8]) -> Bool {
        rest += bytes
        var output: [UInt8] = []
        var start = 0
        while failure == nil, let end = rest[start...].firstIndex(of: 0x0A) {
            let line = rest[start..<end]
            start = end + 1
            guard let answer = try? StrictJSON.parseObject(Array(line)), count(answer) else {
                failure = CommandFailure(.unavailable, "the registry's answer \(count + 1) cannot be read")
                break
            }
            if asJSON {
                output += line
                output.append(0x0A)
            } else {
                if count == 1 {
                    output +=
                        Array(paint.bold(Self.row(["line", "number", "", "certificate", "status"])).utf8) + [
                            0x0A
                        ]
                }
                output += Array((row(of: answer) + "\n").utf8)
            }
        }
        rest.removeFirst(start)
        context.console.out(String(decoding: output, as: UTF8.self))
        draw()
        return failure == nil
    }

    /// Leaves the line of the count.
    mutating func finish() {
        if isDrawn { context.console.err("\r\u{1B}[K") }
        isDrawn = false
    }

    /// What all answers come to, in words.
    var summary: String {
        let words =
            "\(count) asked: \(valid) valid, \(notValid) not valid, \(unknown) unknown, \(errors) in error"
        return "\(words)\n" + (last.map { paint.faint(KnownText.text($0)) + "\n" } ?? "")
    }

    /// The worst answer: any line in error before any unknown before any that is not valid.
    var status: CommandStatus {
        if errors > 0 { return .refused }
        if unknown > 0 || count == 0 { return .unknown }
        return notValid > 0 ? .notValid : .done
    }

    /// Counts an answer; says no to what is none.
    private mutating func count(_ answer: JSONObject) -> Bool {
        if answer["error"]?.objectValue != nil {
            errors += 1
            return true
        }
        switch word(of: answer) {
        case "valid", "recognised": valid += 1
        case "not_valid", "not_recognised": notValid += 1
        case "unknown": unknown += 1
        default: return false
        }
        last = answer
        return true
    }

    /// What decides: what the relying office makes of the status where one was named, else the verdict.
    private func word(of answer: JSONObject) -> String? {
        guard let recognition = answer.object("recognition") else { return answer["verdict"]?.stringValue }
        return recognition["recognition"]?.stringValue
    }

    private func row(of answer: JSONObject) -> String {
        let line = answer["id"].map { JSONText.string($0) } ?? ""
        if let error = answer["error"]?.objectValue {
            return Self.row(
                [line, "", paint.bad("error"), Printable.text(error.text("detail") ?? "")],
                plain: [2: "error"]
            )
        }
        let verdict = word(of: answer) ?? "unknown"
        let word = String(verdict.map { $0 == "_" ? " " : $0 })
        let certificates = answer.objects("certificates").map { certificate in
            let tier = "\(certificate.text("programme") ?? "") \(certificate.text("tier") ?? "")"
            return (certificate.text("number") ?? "", "\(tier) \(certificate.text("status") ?? "")")
        }
        return Self.row(
            [
                line, Printable.text(answer.text("tin") ?? ""),
                verdict.hasPrefix("not_") ? paint.bad(word) : paint.status(word),
                Printable.text(certificates.map(\.0).joined(separator: ", ")),
                Printable.text(certificates.map(\.1).joined(separator: ", ")),
            ],
            plain: [2: word]
        )
    }

    /// Cells side by side; `plain` is the text of a cell that has colours.
    private static func row(_ cells: [String], plain: [Int: String] = [:]) -> String {
        var text = ""
        for (column, cell) in cells.enumerated() {
            text += cell
            guard column < cells.count - 1, column < widths.count else { continue }
            let used = TextWidth.columns(plain[column] ?? cell)
            text += String(repeating: " ", count: max(0, widths[column] - used)) + "  "
        }
        return text
    }

    /// Shows how far the work is to somebody at a terminal whose answers go elsewhere.
    private mutating func draw() {
        guard context.console.isInteractive, !context.console.showsOutput else { return }
        let now = context.now()
        if let drawnAt, now.microseconds - drawnAt.microseconds < Self.pause { return }
        drawnAt = now
        isDrawn = true
        context.console.err("\r\u{1B}[K\(count) answered")
    }
}
