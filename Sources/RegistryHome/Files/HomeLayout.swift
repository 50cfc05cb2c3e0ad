/// Where everything lies in the home of a registry.
package struct HomeLayout: Sendable, Hashable {
    /// The home itself, without a slash at its end.
    package let root: String

    package init(root: String) {
        var root = root
        while root.utf8.count > 1, root.utf8.last == UInt8(ascii: "/") { root.removeLast() }
        self.root = root
    }

    /// What `aeo init` fixed: URL, authorities, programmes.
    package var configuration: String { "\(root)/aeo-registry.json" }
    /// What the operator chose for the daemon; there need be none.
    package var operatorSettings: String { "\(root)/aeod.json" }
    /// The file that the one writer locks.
    package var lock: String { "\(root)/lock" }
    /// The log and its projections.
    package var database: String { "\(root)/registry.sqlite" }
    /// The answers that were given, apart from the log (decision 0015).
    package var answers: String { "\(root)/answers.sqlite" }
    /// What only the owner may look into.
    package var secrets: String { "\(root)/secrets" }
    /// What the private keys are encrypted with.
    package var passphrase: String { "\(secrets)/passphrase" }
    /// The private keys, encrypted.
    package var keys: String { "\(root)/keys" }
    /// The public halves with role, authority and time of use.
    package var keyRecords: String { "\(keys)/records.json" }
    /// Copies of the profiles hosted.
    package var programmes: String { "\(root)/programmes" }
    /// What is remembered of the log outside the database.
    package var log: String { "\(root)/log" }
    /// The largest checkpoint ever published (DESIGN.md §4, promise 11).
    package var seen: String { "\(log)/seen" }
    /// That the home was put back from a backup and not compared yet.
    package var restored: String { "\(root)/restored.json" }
    /// How a resumption that was begun shall end.
    package var resumption: String { "\(root)/resumption.json" }
    /// Copies of the database: on their way out, and from before a change of its form.
    package var backups: String { "\(root)/backups" }
    /// Partners' lists that wait to be applied.
    package var imports: String { "\(root)/imports" }
    /// The checkpoints of logs that were audited from here.
    package var audits: String { "\(root)/audit" }

    /// The copy of a programme's profile.
    package func profile(_ programme: String) -> String { "\(programmes)/\(programme).json" }
}
