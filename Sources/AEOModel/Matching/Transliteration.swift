/// Latin letters for those of Cyrillic, Greek, Arabic, Hebrew and Korean writing, simple enough to meet the usual
/// romanisations half-way.
///
/// Nothing else is transliterated: Chinese characters, kana and the scripts of India and
/// South-East Asia are compared as they are.
enum Transliteration {
    /// The Latin letters of a lower-case letter, empty for one that is not heard; `nil` for any other scalar.
    static func latin(_ scalar: Unicode.Scalar) -> String? {
        if (0xAC00...0xD7A3).contains(scalar.value) { return korean(scalar.value) }
        return letters[scalar]
    }

    /// Whether a letter is of a writing that leaves out most vowels.
    static func isAbjad(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x5D0...0x5EA, 0x621...0x64A, 0x66E...0x6D3, 0x6FA...0x6FF: true
        default: false
        }
    }

    private static let letters: [Unicode.Scalar: String] = {
        var letters: [Unicode.Scalar: String] = [:]
        for table in [cyrillic, greek, arabic, hebrew] {
            for pair in table.split(separator: " ") {
                guard let first = pair.unicodeScalars.first else { continue }
                letters[first] = String(pair.unicodeScalars.dropFirst().map(Character.init))
            }
        }
        return letters
    }()

    /// Each letter with its Latin letters behind it; none where it is not heard.
    private static let cyrillic =
        "аa бb вv гg дd еe ёe жzh зz иi йi кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ ыy ь эe юyu яya "
        + "єe іi їi ґg ўu ђdj јj љlj њnj ћc џdz ќk ѓg ѕdz қk ңn ғg үu ұu әa өo һh ӯu ӣi ҷj ҳh"
    private static let greek =
        "αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs ςs τt υy φf χch ψps ωo άa έe ήi ίi όo ύy ώo ϊi ϋy ΐi ΰy"
    private static let arabic =
        "ء اa أa إa آa ٱa بb تt ثth جj حh خkh دd ذdh رr زz سs شsh صs ضd طt ظz ع غgh فf قk كk لl مm نn هh وw يy ىa ةa ئ ؤ "
        + "ـ پp چch ژzh گg کk یy ڤv ہh ےe ٹt ڈd ڑr"
    private static let hebrew =
        "א בb גg דd הh וv זz חh טt יy כk ךk לl מm םm נn ןn סs ע פp ףp צts ץts קk רr שsh תt"

    /// A syllable of Hangul by the Revised Romanization, without the changes of sound between syllables.
    private static func korean(_ value: UInt32) -> String {
        let syllable = Int(value - 0xAC00)
        return initials[syllable / 588] + vowels[syllable % 588 / 28] + finals[syllable % 28]
    }

    private static let initials = [
        "g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h",
    ]
    private static let vowels = [
        "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi",
        "yu",
        "eu", "ui", "i",
    ]
    private static let finals = [
        "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t",
        "t", "ng",
        "t", "t", "k", "t", "p", "t",
    ]
}
