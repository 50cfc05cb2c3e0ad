import JOSE

/// Prints lines of the feed as they come.
struct ChangePrinter: Sendable {
    let console: any Console
    let isJSON: Bool
    let paint: Paint

    /// Prints a line; `false` when it is none.
    func print(_ line: String) -> Bool {
        guard let json = try? StrictJSON.parseObject(Array(line.utf8)), json.text("kind") != nil else {
            return false
        }
        console.out((isJSON ? line : ChangeText.line(json, paint)) + "\n")
        return true
    }
}
