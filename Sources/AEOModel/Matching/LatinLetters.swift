/// The plain letters under Latin letters with accents, strokes and hooks.
enum LatinLetters {
    /// The plain letters of a lower-case or upper-case letter; `nil` for any other scalar.
    static func plain(_ scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "\u{DF}", "\u{1E9E}": return "ss"
        case "\u{C6}", "\u{E6}", "\u{1FC}", "\u{1FD}", "\u{1E2}", "\u{1E3}": return "a"
        case "\u{152}", "\u{153}": return "o"
        case "\u{DE}", "\u{FE}": return "th"
        case "\u{132}", "\u{133}": return "ij"
        default: break
        }
        for (first, letters) in blocks where scalar.value >= first {
            let offset = Int(scalar.value - first)
            guard offset < letters.count, letters[offset] != UInt8(ascii: ".") else { continue }
            return String(Unicode.Scalar(letters[offset]))
        }
        return nil
    }

    /// Blocks of Unicode by their first scalar, a letter for each scalar; a full stop where there is none.
    private static let blocks: [(first: UInt32, letters: [UInt8])] = [
        (
            0xC0,
            Array(
                ("aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.y"
                    + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkkllllll."
                    + ".llnnnnnnnnnoooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8
            )
        ),
        (
            0x180,
            Array(
                ("bbbb..occdddd.eeeffgg.iikkll.nnooo..pp.....ttttuuuvyyzz........w"
                    + ".............aaiioouuuuuuuuuueaaaa..ggggkkoooo..j...gg.wnnaa..oo"
                    + "aaaaeeeeiiiioooorrrruuuusstt..hhnd..zzaaeeooooooooyylntj..acclts" + "z..bu.eejj..rryy")
                    .utf8
            )
        ),
        (
            0x1E00,
            Array(
                ("aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
                    + "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
                    + "wwwwwwwwwwxxxxyyzzzzzzhtwyas....aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
                    + "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......").utf8
            )
        ),
    ]
}
