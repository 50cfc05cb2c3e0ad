import ArgumentParser

/// What an offline verification rests on.
struct OfflineOptions: ParsableArguments {
    @Flag(name: .customLong("offline"), help: "Ask nobody; rest on the files named.")
    var isOffline = false

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The keys trusted: a JWKS file or a directory; may be repeated.",
            valueName: "path"
        )
    )
    var trust: [String] = []

    @Option(name: .long, help: ArgumentHelp("The status list token.", valueName: "file"))
    var status: String?

    @Option(
        name: .long,
        help: ArgumentHelp("The largest age of the status list, in seconds.", valueName: "s")
    )
    var maxAge: Int64?

    @Option(name: .long, help: ArgumentHelp("The receipt of the log.", valueName: "file"))
    var receipt: String?

    func validate() throws {
        if let maxAge, maxAge < 0 { throw ValidationError("--max-age is not negative") }
    }

    /// Whether anything was said that makes sense offline only.
    var isSaid: Bool { !trust.isEmpty || status != nil || maxAge != nil || receipt != nil }
}
