import AEORegistry
import AEOTestSupport
import Testing

/// A commit that fails, and what the officer who waited for it is told.
struct CommitTrouble: Sendable, CustomTestStringConvertible {
    let fault: CommitFault
    let reopens: Bool
    /// What the first try is told; `nil` for success.
    let told: Told?
    /// Whether the batch is in the file.
    let happened: Bool

    /// The kinds of refusal that a failed commit leads to.
    enum Told: Sendable {
        case unwritable
        case outcomeUnknown

        func fits(_ error: RegistryError) -> Bool {
            switch (self, error) {
            case (.unwritable, .storeUnwritable), (.outcomeUnknown, .outcomeUnknown): true
            default: false
            }
        }
    }

    static let all = [
        CommitTrouble(fault: .full, reopens: true, told: .unwritable, happened: false),
        CommitTrouble(fault: .beforeCommit, reopens: true, told: .unwritable, happened: false),
        CommitTrouble(fault: .afterCommit, reopens: true, told: nil, happened: true),
        CommitTrouble(fault: .beforeCommit, reopens: false, told: .outcomeUnknown, happened: false),
        CommitTrouble(fault: .afterCommit, reopens: false, told: .outcomeUnknown, happened: true),
    ]

    var testDescription: String { "\(fault), reopening \(reopens ? "works" : "fails")" }
}
