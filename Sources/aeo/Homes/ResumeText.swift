import AEOModel
import AEORegistry
import RegistryHome

/// What a person reads after restoring or resuming a home.
enum ResumeText {
    static func restored(_ home: HomeDirectory, _ manifest: BackupManifest, missing: [String]) -> String {
        var sheet = Sheet()
        sheet.add("home", home.layout.root)
        sheet.add("log", manifest.logOrigin)
        sheet.add("log size", "\(manifest.head.size)")
        sheet.add("backup of", manifest.madeAt.rfc3339)
        sheet.add("state", "restored: it serves reads and refuses every write")
        var text = sheet.text
        if !missing.isEmpty {
            text += "\nprivate keys to put back (mode 0600) before it is resumed:\n"
            text += missing.map { "  \($0)\n" }.joined()
        }
        return text
            + "\nlet it write again with: aeo restore --resume --home \(home.layout.root) --seen FILE|URL\n"
    }

    static func resumed(_ outcome: ResumeOutcome, _ paint: Paint) -> String {
        var sheet = Sheet()
        sheet.add("log", outcome.origin)
        sheet.add("log size", "\(outcome.head.size)")
        guard let restart = outcome.restart else {
            sheet.add("finding", paint.good("nothing is missing; the registry goes on as it was"))
            return sheet.text
        }
        sheet.add("closed", "\(restart.oldOrigin) with \(outcome.old.size) entries")
        sheet.add(
            "lost",
            outcome.lost > 0
                ? "entries \(outcome.old.size) to \(outcome.old.size + outcome.lost - 1), and perhaps later ones"
                : "not known: nothing newer was found"
        )
        sheet.add("recorded after", outcome.lastRecordedAt.rfc3339)
        sheet.add("serials move on by", "\(restart.serialJump)")
        for lists in restart.closedLists {
            sheet.add("closed lists", "\(lists.authority): 1 to \(lists.lists + 1)")
        }
        var text = sheet.text
        if !outcome.differences.isEmpty {
            var table = Table(["certificate", "list", "place", "here", "found"], widest: 48)
            for difference in outcome.differences {
                table.add([
                    difference.certificate ?? "not known here",
                    "\(difference.list.authority)/\(difference.list.number)", "\(difference.index)",
                    difference.ours.map(word) ?? "nobody's", word(difference.found),
                ])
            }
            text += "\nwhat the lists found tell otherwise:\n" + table.text(paint)
        }
        return text + """

            To do: enter every act recorded after that time anew, from the files and the officers' memory. What was
            worse in a list found stays so until then. Certificates granted after that time verify as suspended:
            grant them again. Tell partners the new log key: aeo log checkpoint --json shows it.

            """
    }

    private static func word(_ value: UInt8) -> String {
        switch value {
        case 0: "good"
        case 1: "ended"
        default: "suspended"
        }
    }
}
