/// The kinds of registry facts that stand in clear in the log.
enum FactKind: String {
    case key
    case profile
    case statusList = "status-list"
    case clock
    case restart
    case held
    case arrangement
    case territories
    case mirror
    case agency
}
