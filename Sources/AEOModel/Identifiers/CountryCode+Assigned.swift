extension CountryCode {
    /// The assigned codes: for each first letter, a bit for each second letter.
    static let assigned: [UInt32] = assignedSeconds.map { seconds in
        seconds.utf8.reduce(0) { $0 | 1 << UInt32($1 - UInt8(ascii: "A")) }
    }

    /// ISO 3166-1 alpha-2 (249 codes) and `XK`: for each first letter from A to Z
    /// the second letters in use.
    private static let assignedSeconds = [
        "DEFGILMOQRSTUWXZ",  // A
        "ABDEFGHIJLMNOQRSTVWYZ",  // B
        "ACDFGHIKLMNORUVWXYZ",  // C
        "EJKMOZ",  // D
        "CEGHRST",  // E
        "IJKMOR",  // F
        "ABDEFGHILMNPQRSTUWY",  // G
        "KMNRTU",  // H
        "DELMNOQRST",  // I
        "EMOP",  // J
        "EGHIMNPRWYZ",  // K
        "ABCIKRSTUVY",  // L
        "ACDEFGHKLMNOPQRSTUVWXYZ",  // M
        "ACEFGILOPRUZ",  // N
        "M",  // O
        "AEFGHKLMNRSTWY",  // P
        "A",  // Q
        "EOSUW",  // R
        "ABCDEGHIJKLMNORSTVXYZ",  // S
        "CDFGHJKLMNORTVWZ",  // T
        "AGMSYZ",  // U
        "ACEGINU",  // V
        "FS",  // W
        "K",  // X
        "ET",  // Y
        "AMW",  // Z
    ]
}
