#include "CSchemas.h"

static const unsigned char cn_gacc[] = {
#embed "../../schemas/programmes/CN-GACC.json"
};
static const unsigned char do_dga[] = {
#embed "../../schemas/programmes/DO-DGA.json"
};
static const unsigned char eu_aeo[] = {
#embed "../../schemas/programmes/EU-AEO.json"
};
static const unsigned char hk_ced[] = {
#embed "../../schemas/programmes/HK-CED.json"
};
static const unsigned char id_djbc[] = {
#embed "../../schemas/programmes/ID-DJBC.json"
};
static const unsigned char in_cbic[] = {
#embed "../../schemas/programmes/IN-CBIC.json"
};
static const unsigned char jp_jc[] = {
#embed "../../schemas/programmes/JP-JC.json"
};
static const unsigned char ma_adii[] = {
#embed "../../schemas/programmes/MA-ADII.json"
};
static const unsigned char nz_ses[] = {
#embed "../../schemas/programmes/NZ-SES.json"
};
static const unsigned char za_sars[] = {
#embed "../../schemas/programmes/ZA-SARS.json"
};
static const unsigned char roles[] = {
#embed "../../schemas/code-lists/roles.json"
};
static const unsigned char safe_criteria[] = {
#embed "../../schemas/code-lists/safe-criteria.json"
};

static const struct embedded_file files[] = {
    {"programmes/CN-GACC.json", cn_gacc, sizeof cn_gacc},
    {"programmes/DO-DGA.json", do_dga, sizeof do_dga},
    {"programmes/EU-AEO.json", eu_aeo, sizeof eu_aeo},
    {"programmes/HK-CED.json", hk_ced, sizeof hk_ced},
    {"programmes/ID-DJBC.json", id_djbc, sizeof id_djbc},
    {"programmes/IN-CBIC.json", in_cbic, sizeof in_cbic},
    {"programmes/JP-JC.json", jp_jc, sizeof jp_jc},
    {"programmes/MA-ADII.json", ma_adii, sizeof ma_adii},
    {"programmes/NZ-SES.json", nz_ses, sizeof nz_ses},
    {"programmes/ZA-SARS.json", za_sars, sizeof za_sars},
    {"code-lists/roles.json", roles, sizeof roles},
    {"code-lists/safe-criteria.json", safe_criteria, sizeof safe_criteria},
};

size_t embedded_file_count(void) { return sizeof files / sizeof files[0]; }

struct embedded_file embedded_file_at(size_t position) { return files[position]; }
