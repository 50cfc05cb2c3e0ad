/// Words of names that tell little of who it is: legal forms, and what many firms call their trade.
enum LegalForm {
    /// How much a word tells, from 0 to 1.
    static func weight(of word: NameWord) -> Double {
        if word.kind == .characters { return characterForms.contains(word.text) ? 0.1 : 1 }
        if forms.contains(word.scalars) { return 0.1 }
        return common.contains(word.scalars) ? 0.4 : 1
    }

    /// A run of characters without spaces, the legal forms at its ends taken off as words of their own.
    static func split(_ run: [UInt32]) -> [[UInt32]] {
        guard !run.isEmpty, !characterScalars.contains(run) else { return run.isEmpty ? [] : [run] }
        for form in characterScalars where run.count > form.count {
            if run.suffix(form.count).elementsEqual(form) { return split(run.dropLast(form.count)) + [form] }
            if run.starts(with: form) { return [form] + split(Array(run.dropFirst(form.count))) }
        }
        return [run]
    }

    private static func split(_ run: ArraySlice<UInt32>) -> [[UInt32]] { split(Array(run)) }

    /// Forms in Chinese and Japanese, the longest first.
    private static let characterForms = [
        "股份有限公司", "有限责任公司", "有限責任公司", "集团有限公司", "集團有限公司", "有限公司", "株式会社", "有限会社", "合同会社",
        "股份公司", "公司", "集团", "集團", "工厂", "厂",
    ]
    private static let characterScalars = characterForms.map { $0.unicodeScalars.map(\.value) }

    private static let forms = folded(
        "ltd limited inc incorporated corp corporation co company coy plc llc llp lp pte pty pvt private public gmbh ag "
            + "kg ohg ug mbh eg sarl sa sas sasu snc eurl srl spa sapa bv nv vof cv bvba sprl oy oyj ab as asa aps sl slu "
            + "sc scs sac eirl ltda eireli me epp sro as zrt kft bt doo dd ad jsc pjsc ojsc cjsc ooo oao zao pao ao too "
            + "tov ip spzoo zoo spj sae fze fzco fzc wll bsc spc kk yk gk sdn bhd berhad tbk pt cv persero joint stock "
            + "jusikhoesa juskhoesa jushikhoesa yuhanhoesa hoesa anonim sirketi sti tic san ve de of the and und et e y en der "
            + "die la le el los las del di da do al unlimited ultd fa ou uab sia "
            + "شركة شركه المحدودة محدودة ذمم ش م ООО ОАО ЗАО ПАО АО ТОВ ИП общество ограниченной ответственностью "
            + "акционерное с ЕПЕ ΕΠΕ ΑΕ ΙΚΕ 주식회사 유한회사 בעמ"
    )

    private static let common = folded(
        "trading trade trader traders import imports importer importers export exports exporter exporters impex "
            + "international intl internacional internationale group groupe grupo gruppe holding holdings logistics "
            + "logistic logistica logistique logistik transport transports transportes shipping freight forwarding cargo "
            + "industries industry industrial industria industrie enterprise enterprises manufacturing manufacturers "
            + "services service global general commerce commercial comercial distribution supply products company "
            + "technology technologies tech solutions handel handels werke store stores торговая компания группа "
            + "للتجارة التجارة تجارة مجموعة العامة"
    )

    private static func folded(_ list: String) -> Set<[UInt32]> {
        Set(list.split(separator: " ").flatMap { FoldedText(String($0)).words.map(\.scalars) })
    }
}
