/// The kinds of entries on a trader that are no acts on a certificate.
enum CaseKind: String {
    case refuse
    case bar
    case barLift = "bar-lift"
    case stop = "benefit-stop"
    case resume = "benefit-resume"
}
