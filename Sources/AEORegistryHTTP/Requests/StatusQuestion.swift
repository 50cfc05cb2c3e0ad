import AEOModel
import AEORegistry
import AEORegistryAPI

/// One question of status as either way of asking puts it.
struct StatusQuestion: Sendable {
    let trader: TraderKey
    var programme: ProgrammeID?
    var role: String?
    var relying: PartyCode?
    var direction: GoodsDirection?
    var at: Moment?

    /// The question of a line of a batch.
    init(_ line: StatusLine) {
        trader = line.isDeclared ? .declared(line.number) : .tin(line.number)
        programme = line.programme
        role = line.role
        relying = line.relying
        direction = line.direction
        at = line.at
    }

    /// The question about one of the numbers that a query names.
    init(_ trader: TraderKey, _ parameters: StatusParameters) {
        self.trader = trader
        programme = parameters.programme
        role = parameters.role
        relying = parameters.relying
        direction = parameters.direction
        at = parameters.at
    }
}

extension StatusParameters {
    /// The questions that the query puts, in the order of its numbers.
    var questions: [StatusQuestion] {
        tins.map { StatusQuestion(.tin($0), self) } + declared.map { StatusQuestion(.declared($0), self) }
    }

    /// Whether nothing is asked but the status of numbers, now and from all that is recorded.
    var isPlain: Bool {
        programme == nil && role == nil && relying == nil && at == nil && knownAt == nil
    }
}
