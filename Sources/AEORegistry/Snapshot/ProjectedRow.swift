/// What one entry changed beside the log.
enum ProjectedRow {
    case certificate(CertificateRow)
    case refusal(RefusalRecord)
    case bar(BarRecord)
    case stop(StopRecord)
    case mirrors([MirrorRow])
}
