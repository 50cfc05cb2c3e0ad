import JOSE

/// A command for an act on a certificate's status; these differ in their name only.
protocol StatusActCommand: ActCommand {
    var act: ActOptions { get }
}

extension StatusActCommand {
    var number: String { act.number }
    var isFromNow: Bool { act.from == nil }

    func details(_ files: LocalFile) -> JSONObject { act.body }
}
