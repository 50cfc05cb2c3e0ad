/// Cyrillic, Greek and other letters that the eye takes for a Latin letter or a digit.
enum LookAlike {
    /// The Latin letter or digit that `scalar` looks like.
    static func latinTwin(of scalar: Unicode.Scalar) -> String? {
        twins[scalar]
    }

    private static let twins: [Unicode.Scalar: String] = {
        var twins: [Unicode.Scalar: String] = [:]
        for (letters, latin) in [cyrillicCapitals, cyrillicSmall, greekCapitals, greekSmall, others] {
            for (letter, twin) in zip(letters.unicodeScalars, latin.unicodeScalars) {
                twins[letter] = String(twin)
            }
        }
        return twins
    }()

    private static let cyrillicCapitals = (
        "\u{410}\u{412}\u{415}\u{417}\u{405}\u{406}\u{408}\u{41A}\u{41C}\u{41D}\u{41E}\u{420}\u{421}\u{422}\u{423}"
            + "\u{425}\u{4AE}\u{4C0}\u{500}\u{51A}\u{51C}",
        "ABE3SIJKMHOPCTYXYIDQW"
    )
    private static let cyrillicSmall = (
        "\u{430}\u{432}\u{435}\u{437}\u{455}\u{456}\u{458}\u{43A}\u{43C}\u{43D}\u{43E}\u{440}\u{441}\u{442}\u{443}"
            + "\u{445}\u{4AF}\u{4BB}\u{501}\u{51B}\u{51D}",
        "aBe3sijKMHopcTyxyhdqw"
    )
    private static let greekCapitals = (
        "\u{391}\u{392}\u{395}\u{396}\u{397}\u{399}\u{39A}\u{39C}\u{39D}\u{39F}\u{3A1}\u{3A4}\u{3A5}\u{3A7}\u{3F9}"
            + "\u{37F}",
        "ABEZHIKMNOPTYXCJ"
    )
    private static let greekSmall = (
        "\u{3B1}\u{3B3}\u{3B9}\u{3BA}\u{3BD}\u{3BF}\u{3C1}\u{3C5}\u{3C7}\u{3F2}\u{3F3}",
        "ayikvopuxcj"
    )
    private static let others = ("\u{130}\u{131}\u{555}\u{585}", "IiOo")
}
