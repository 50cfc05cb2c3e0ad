import AEOModel
import JOSE

/// A bulk extension in words and as a document.
enum BulkText {
    /// How many of those left out are shown one by one.
    private static let shown = 20

    static func text(_ answer: JSONObject, _ tally: BulkTally, selection: Selection, _ paint: Paint) -> String {
        let isDryRun = answer["dry_run"]?.boolValue == true
        var sheet = Sheet()
        sheet.add("selected", paint.bold(selection.words))
        sheet.add("new last day", answer.text("until"))
        sheet.add("reference", answer.text("reference"))
        sheet.add("fit", "\(tally.matched)")
        sheet.add(isDryRun ? "would be extended" : "extended", paint.bold("\(tally.extended)"))
        let kinds = tally.kinds.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
        sheet.add("left out", tally.skippedTotal == 0 ? "none" : kinds.joined(separator: ", "))
        sheet.add(
            isDryRun ? "would be refused" : "refused",
            tally.failedTotal == 0 ? "none" : paint.bad("\(tally.failedTotal)")
        )
        return sheet.text + table(tally, paint) + unmet(answer)
            + (isDryRun ? "\nNothing was recorded.\n" : "")
    }

    private static func table(_ tally: BulkTally, _ paint: Paint) -> String {
        // What was refused wants a look; what is left out was to be expected.
        let lines = (tally.failed + tally.skipped).prefix(shown)
        guard !lines.isEmpty else { return "" }
        var table = Table(["certificate", "", "why"], widest: 100)
        for line in lines {
            let isFailed = line["outcome"]?.stringValue == "failed"
            table.add([
                line.text("number") ?? "", isFailed ? "refused" : "left out", line.text("reason") ?? "",
            ])
        }
        let rest = tally.failedTotal + tally.skippedTotal - lines.count
        let more = rest > 0 ? "and \(rest) more; --report FILE lists them all\n" : ""
        return "\n" + table.text(paint) { $0 == 1 && $1.hasPrefix("refused") ? paint.bad($1) : $1 } + more
    }

    /// Exceptions that named nobody: a mistyped number would else be extended unseen.
    private static func unmet(_ answer: JSONObject) -> String {
        guard let total = answer.number("unmatched_exceptions_total"), total > 0,
            let numbers = answer["unmatched_exceptions"]?.arrayValue?.compactMap(\.stringValue)
        else { return "" }
        let rest = Int(total) - min(numbers.count, shown)
        let named = numbers.prefix(shown).joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
        return "\nThe exceptions name \(total) that do not fit: \(Printable.text(named))\n"
    }

    /// The document of `--json`.
    static func answer(
        _ tally: BulkTally,
        plan: BulkPlan,
        order: BulkExtension,
        isComplete: Bool
    ) -> JSONObject {
        let unmet = plan.unmet.sorted()
        return [
            "dry_run": .bool(order.isDryRun), "complete": .bool(isComplete),
            "until": .string(order.until.description), "reference": order.body["reference"] ?? .null,
            "matched": .integer(Int64(tally.matched)), "extended": .integer(Int64(tally.extended)),
            "skipped_total": .integer(Int64(tally.skippedTotal)),
            "skipped": .array(tally.skipped.map { .object($0) }),
            "failed_total": .integer(Int64(tally.failedTotal)),
            "failed": .array(tally.failed.map { .object($0) }),
            "unmatched_exceptions_total": .integer(Int64(unmet.count)),
            "unmatched_exceptions": .array(unmet.prefix(BulkTally.told).map { .string($0) }),
        ]
    }
}
