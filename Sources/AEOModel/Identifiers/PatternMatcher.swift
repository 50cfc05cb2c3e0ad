/// Runs a compiled pattern over bytes by backtracking, within a bound of steps.
///
/// Steps below zero mean that the bound was reached; from then on nothing matches, not even what a look-ahead
/// would let through by failing.
enum PatternMatcher {
    /// Whether the program matches from an instruction and a place in the bytes on.
    static func matches(
        _ program: Span<PatternInstruction>,
        from start: Int,
        _ bytes: Span<UInt8>,
        at place: Int,
        steps: inout Int
    ) -> Bool {
        var instruction = start
        var position = place
        while true {
            steps -= 1
            guard steps >= 0 else { return false }
            switch program[instruction] {
            case .end:
                return position == bytes.count
            case .found:
                return true
            case .jump(let distance):
                instruction += distance
            case .fork(let distance):
                if matches(program, from: instruction + 1, bytes, at: position, steps: &steps) { return true }
                instruction += distance
            case .unlessAhead(let distance):
                let isAhead = matches(program, from: instruction + 1, bytes, at: position, steps: &steps)
                guard !isAhead, steps >= 0 else { return false }
                instruction += distance
            case .run(let set, let minimum, let maximum):
                let limit = min(bytes.count - position, maximum)
                var taken = 0
                while taken < limit, set.contains(bytes[position + taken]) { taken += 1 }
                guard taken >= minimum else { return false }
                instruction += 1
                while taken > minimum {
                    if matches(program, from: instruction, bytes, at: position + taken, steps: &steps) {
                        return true
                    }
                    taken -= 1
                }
                position += minimum
            }
        }
    }
}
