#include "CSchemas.h"

static const unsigned char openapi_yaml[] = {
#embed "../../schemas/openapi.yaml"
};
static const unsigned char code_lists_roles_json[] = {
#embed "../../schemas/code-lists/roles.json"
};
static const unsigned char code_lists_safe_criteria_json[] = {
#embed "../../schemas/code-lists/safe-criteria.json"
};
static const unsigned char json_act_answer_schema_json[] = {
#embed "../../schemas/json/act-answer.schema.json"
};
static const unsigned char json_act_request_schema_json[] = {
#embed "../../schemas/json/act-request.schema.json"
};
static const unsigned char json_agency_schema_json[] = {
#embed "../../schemas/json/agency.schema.json"
};
static const unsigned char json_agency_end_request_schema_json[] = {
#embed "../../schemas/json/agency-end-request.schema.json"
};
static const unsigned char json_agency_list_schema_json[] = {
#embed "../../schemas/json/agency-list.schema.json"
};
static const unsigned char json_agency_request_schema_json[] = {
#embed "../../schemas/json/agency-request.schema.json"
};
static const unsigned char json_log_fact_agency_schema_json[] = {
#embed "../../schemas/json/log-fact-agency.schema.json"
};
static const unsigned char json_aeod_config_schema_json[] = {
#embed "../../schemas/json/aeod-config.schema.json"
};
static const unsigned char json_application_schema_json[] = {
#embed "../../schemas/json/application.schema.json"
};
static const unsigned char json_certificate_list_schema_json[] = {
#embed "../../schemas/json/certificate-list.schema.json"
};
static const unsigned char json_certificate_schema_json[] = {
#embed "../../schemas/json/certificate.schema.json"
};
static const unsigned char json_code_list_roles_schema_json[] = {
#embed "../../schemas/json/code-list-roles.schema.json"
};
static const unsigned char json_code_list_safe_schema_json[] = {
#embed "../../schemas/json/code-list-safe.schema.json"
};
static const unsigned char json_grant_answer_schema_json[] = {
#embed "../../schemas/json/grant-answer.schema.json"
};
static const unsigned char json_log_fact_clock_schema_json[] = {
#embed "../../schemas/json/log-fact-clock.schema.json"
};
static const unsigned char json_log_fact_key_schema_json[] = {
#embed "../../schemas/json/log-fact-key.schema.json"
};
static const unsigned char json_log_fact_profile_schema_json[] = {
#embed "../../schemas/json/log-fact-profile.schema.json"
};
static const unsigned char json_log_fact_status_list_schema_json[] = {
#embed "../../schemas/json/log-fact-status-list.schema.json"
};
static const unsigned char json_log_group_act_schema_json[] = {
#embed "../../schemas/json/log-group-act.schema.json"
};
static const unsigned char json_log_group_credential_schema_json[] = {
#embed "../../schemas/json/log-group-credential.schema.json"
};
static const unsigned char json_log_group_decision_schema_json[] = {
#embed "../../schemas/json/log-group-decision.schema.json"
};
static const unsigned char json_log_group_holder_schema_json[] = {
#embed "../../schemas/json/log-group-holder.schema.json"
};
static const unsigned char json_log_leaf_act_schema_json[] = {
#embed "../../schemas/json/log-leaf-act.schema.json"
};
static const unsigned char json_log_leaf_fact_schema_json[] = {
#embed "../../schemas/json/log-leaf-fact.schema.json"
};
static const unsigned char json_problem_schema_json[] = {
#embed "../../schemas/json/problem.schema.json"
};
static const unsigned char json_programme_schema_json[] = {
#embed "../../schemas/json/programme.schema.json"
};
static const unsigned char json_registry_metadata_schema_json[] = {
#embed "../../schemas/json/registry-metadata.schema.json"
};
static const unsigned char json_sources_schema_json[] = {
#embed "../../schemas/json/sources.schema.json"
};
static const unsigned char json_status_answer_schema_json[] = {
#embed "../../schemas/json/status-answer.schema.json"
};
static const unsigned char json_status_batch_answer_schema_json[] = {
#embed "../../schemas/json/status-batch-answer.schema.json"
};
static const unsigned char json_status_batch_line_schema_json[] = {
#embed "../../schemas/json/status-batch-line.schema.json"
};
static const unsigned char json_timeline_schema_json[] = {
#embed "../../schemas/json/timeline.schema.json"
};
static const unsigned char json_trust_file_schema_json[] = {
#embed "../../schemas/json/trust-file.schema.json"
};
static const unsigned char json_verdict_schema_json[] = {
#embed "../../schemas/json/verdict.schema.json"
};
static const unsigned char programmes_cn_gacc_json[] = {
#embed "../../schemas/programmes/CN-GACC.json"
};
static const unsigned char programmes_do_dga_json[] = {
#embed "../../schemas/programmes/DO-DGA.json"
};
static const unsigned char programmes_eu_aeo_json[] = {
#embed "../../schemas/programmes/EU-AEO.json"
};
static const unsigned char programmes_hk_ced_json[] = {
#embed "../../schemas/programmes/HK-CED.json"
};
static const unsigned char programmes_id_djbc_json[] = {
#embed "../../schemas/programmes/ID-DJBC.json"
};
static const unsigned char programmes_in_cbic_json[] = {
#embed "../../schemas/programmes/IN-CBIC.json"
};
static const unsigned char programmes_jp_jc_json[] = {
#embed "../../schemas/programmes/JP-JC.json"
};
static const unsigned char programmes_ma_adii_json[] = {
#embed "../../schemas/programmes/MA-ADII.json"
};
static const unsigned char programmes_nz_ses_json[] = {
#embed "../../schemas/programmes/NZ-SES.json"
};
static const unsigned char programmes_za_sars_json[] = {
#embed "../../schemas/programmes/ZA-SARS.json"
};
static const unsigned char json_log_fact_restart_schema_json[] = {
#embed "../../schemas/json/log-fact-restart.schema.json"
};
static const unsigned char json_log_fact_held_schema_json[] = {
#embed "../../schemas/json/log-fact-held.schema.json"
};
static const unsigned char json_log_fact_mirror_schema_json[] = {
#embed "../../schemas/json/log-fact-mirror.schema.json"
};
static const unsigned char json_mirror_index_schema_json[] = {
#embed "../../schemas/json/mirror-index.schema.json"
};
static const unsigned char sql_sqlite_v0001_initial_sql[] = {
#embed "../../schemas/sql/sqlite/V0001_initial.sql"
};
static const unsigned char sql_sqlite_v0002_life_sql[] = {
#embed "../../schemas/sql/sqlite/V0002_life.sql"
};
static const unsigned char sql_sqlite_v0003_mirror_sql[] = {
#embed "../../schemas/sql/sqlite/V0003_mirror.sql"
};
static const unsigned char programmes_cn_food_json[] = {
#embed "../../schemas/programmes/CN-FOOD.json"
};
static const unsigned char programmes_do_oea_agencies_json[] = {
#embed "../../schemas/programmes/DO-OEA-AGENCIES.json"
};
static const unsigned char programmes_eu_ra_json[] = {
#embed "../../schemas/programmes/EU-RA.json"
};
static const unsigned char json_affected_schema_json[] = {
#embed "../../schemas/json/affected.schema.json"
};
static const unsigned char sql_answers_v0001_initial_sql[] = {
#embed "../../schemas/sql/answers/V0001_initial.sql"
};
static const unsigned char json_bar_schema_json[] = {
#embed "../../schemas/json/bar.schema.json"
};
static const unsigned char json_import_mapping_schema_json[] = {
#embed "../../schemas/json/import-mapping.schema.json"
};
static const unsigned char json_import_report_schema_json[] = {
#embed "../../schemas/json/import-report.schema.json"
};
static const unsigned char json_bar_list_schema_json[] = {
#embed "../../schemas/json/bar-list.schema.json"
};
static const unsigned char json_bar_request_schema_json[] = {
#embed "../../schemas/json/bar-request.schema.json"
};
static const unsigned char json_bar_lift_request_schema_json[] = {
#embed "../../schemas/json/bar-lift-request.schema.json"
};
static const unsigned char json_due_schema_json[] = {
#embed "../../schemas/json/due.schema.json"
};
static const unsigned char json_refusal_answer_schema_json[] = {
#embed "../../schemas/json/refusal-answer.schema.json"
};
static const unsigned char json_refusal_list_schema_json[] = {
#embed "../../schemas/json/refusal-list.schema.json"
};
static const unsigned char json_refusal_request_schema_json[] = {
#embed "../../schemas/json/refusal-request.schema.json"
};

static const unsigned char arrangements_ad_eu_json[] = {
#embed "../../schemas/arrangements/AD-EU.json"
};
static const unsigned char arrangements_ae_cn_json[] = {
#embed "../../schemas/arrangements/AE-CN.json"
};
static const unsigned char arrangements_ae_id_json[] = {
#embed "../../schemas/arrangements/AE-ID.json"
};
static const unsigned char arrangements_ae_in_json[] = {
#embed "../../schemas/arrangements/AE-IN.json"
};
static const unsigned char arrangements_agadir_json[] = {
#embed "../../schemas/arrangements/AGADIR.json"
};
static const unsigned char arrangements_americas_json[] = {
#embed "../../schemas/arrangements/AMERICAS.json"
};
static const unsigned char arrangements_asean_json[] = {
#embed "../../schemas/arrangements/ASEAN.json"
};
static const unsigned char arrangements_au_cn_json[] = {
#embed "../../schemas/arrangements/AU-CN.json"
};
static const unsigned char arrangements_au_hk_json[] = {
#embed "../../schemas/arrangements/AU-HK.json"
};
static const unsigned char arrangements_au_id_json[] = {
#embed "../../schemas/arrangements/AU-ID.json"
};
static const unsigned char arrangements_au_in_json[] = {
#embed "../../schemas/arrangements/AU-IN.json"
};
static const unsigned char arrangements_au_jp_json[] = {
#embed "../../schemas/arrangements/AU-JP.json"
};
static const unsigned char arrangements_au_nz_json[] = {
#embed "../../schemas/arrangements/AU-NZ.json"
};
static const unsigned char arrangements_bj_cn_json[] = {
#embed "../../schemas/arrangements/BJ-CN.json"
};
static const unsigned char arrangements_br_cn_json[] = {
#embed "../../schemas/arrangements/BR-CN.json"
};
static const unsigned char arrangements_br_za_json[] = {
#embed "../../schemas/arrangements/BR-ZA.json"
};
static const unsigned char arrangements_by_cn_json[] = {
#embed "../../schemas/arrangements/BY-CN.json"
};
static const unsigned char arrangements_ca_eu_json[] = {
#embed "../../schemas/arrangements/CA-EU.json"
};
static const unsigned char arrangements_ca_hk_json[] = {
#embed "../../schemas/arrangements/CA-HK.json"
};
static const unsigned char arrangements_ca_jp_json[] = {
#embed "../../schemas/arrangements/CA-JP.json"
};
static const unsigned char arrangements_ca_nz_json[] = {
#embed "../../schemas/arrangements/CA-NZ.json"
};
static const unsigned char arrangements_ch_cn_json[] = {
#embed "../../schemas/arrangements/CH-CN.json"
};
static const unsigned char arrangements_ch_eu_json[] = {
#embed "../../schemas/arrangements/CH-EU.json"
};
static const unsigned char arrangements_cl_cn_json[] = {
#embed "../../schemas/arrangements/CL-CN.json"
};
static const unsigned char arrangements_cn_cr_json[] = {
#embed "../../schemas/arrangements/CN-CR.json"
};
static const unsigned char arrangements_cn_eu_json[] = {
#embed "../../schemas/arrangements/CN-EU.json"
};
static const unsigned char arrangements_cn_food_safety_json[] = {
#embed "../../schemas/arrangements/CN-FOOD-SAFETY.json"
};
static const unsigned char arrangements_cn_gb_json[] = {
#embed "../../schemas/arrangements/CN-GB.json"
};
static const unsigned char arrangements_cn_hk_json[] = {
#embed "../../schemas/arrangements/CN-HK.json"
};
static const unsigned char arrangements_cn_il_json[] = {
#embed "../../schemas/arrangements/CN-IL.json"
};
static const unsigned char arrangements_cn_jp_json[] = {
#embed "../../schemas/arrangements/CN-JP.json"
};
static const unsigned char arrangements_cn_kr_json[] = {
#embed "../../schemas/arrangements/CN-KR.json"
};
static const unsigned char arrangements_cn_mn_json[] = {
#embed "../../schemas/arrangements/CN-MN.json"
};
static const unsigned char arrangements_cn_mo_json[] = {
#embed "../../schemas/arrangements/CN-MO.json"
};
static const unsigned char arrangements_cn_nz_json[] = {
#embed "../../schemas/arrangements/CN-NZ.json"
};
static const unsigned char arrangements_cn_rs_json[] = {
#embed "../../schemas/arrangements/CN-RS.json"
};
static const unsigned char arrangements_cn_sg_json[] = {
#embed "../../schemas/arrangements/CN-SG.json"
};
static const unsigned char arrangements_cn_tw_json[] = {
#embed "../../schemas/arrangements/CN-TW.json"
};
static const unsigned char arrangements_cn_ug_json[] = {
#embed "../../schemas/arrangements/CN-UG.json"
};
static const unsigned char arrangements_cn_uy_json[] = {
#embed "../../schemas/arrangements/CN-UY.json"
};
static const unsigned char arrangements_cn_za_json[] = {
#embed "../../schemas/arrangements/CN-ZA.json"
};
static const unsigned char arrangements_do_agencies_json[] = {
#embed "../../schemas/arrangements/DO-AGENCIES.json"
};
static const unsigned char arrangements_do_us_json[] = {
#embed "../../schemas/arrangements/DO-US.json"
};
static const unsigned char arrangements_eu_aviation_json[] = {
#embed "../../schemas/arrangements/EU-AVIATION.json"
};
static const unsigned char arrangements_eu_gb_json[] = {
#embed "../../schemas/arrangements/EU-GB.json"
};
static const unsigned char arrangements_eu_jp_json[] = {
#embed "../../schemas/arrangements/EU-JP.json"
};
static const unsigned char arrangements_eu_md_json[] = {
#embed "../../schemas/arrangements/EU-MD.json"
};
static const unsigned char arrangements_eu_no_json[] = {
#embed "../../schemas/arrangements/EU-NO.json"
};
static const unsigned char arrangements_eu_tr_json[] = {
#embed "../../schemas/arrangements/EU-TR.json"
};
static const unsigned char arrangements_eu_us_json[] = {
#embed "../../schemas/arrangements/EU-US.json"
};
static const unsigned char arrangements_gb_jp_json[] = {
#embed "../../schemas/arrangements/GB-JP.json"
};
static const unsigned char arrangements_gb_nz_json[] = {
#embed "../../schemas/arrangements/GB-NZ.json"
};
static const unsigned char arrangements_gb_za_json[] = {
#embed "../../schemas/arrangements/GB-ZA.json"
};
static const unsigned char arrangements_hk_id_json[] = {
#embed "../../schemas/arrangements/HK-ID.json"
};
static const unsigned char arrangements_hk_il_json[] = {
#embed "../../schemas/arrangements/HK-IL.json"
};
static const unsigned char arrangements_hk_in_json[] = {
#embed "../../schemas/arrangements/HK-IN.json"
};
static const unsigned char arrangements_hk_jp_json[] = {
#embed "../../schemas/arrangements/HK-JP.json"
};
static const unsigned char arrangements_hk_kr_json[] = {
#embed "../../schemas/arrangements/HK-KR.json"
};
static const unsigned char arrangements_hk_my_json[] = {
#embed "../../schemas/arrangements/HK-MY.json"
};
static const unsigned char arrangements_hk_nz_json[] = {
#embed "../../schemas/arrangements/HK-NZ.json"
};
static const unsigned char arrangements_hk_sa_json[] = {
#embed "../../schemas/arrangements/HK-SA.json"
};
static const unsigned char arrangements_hk_sg_json[] = {
#embed "../../schemas/arrangements/HK-SG.json"
};
static const unsigned char arrangements_hk_th_json[] = {
#embed "../../schemas/arrangements/HK-TH.json"
};
static const unsigned char arrangements_hk_za_json[] = {
#embed "../../schemas/arrangements/HK-ZA.json"
};
static const unsigned char arrangements_id_kr_json[] = {
#embed "../../schemas/arrangements/ID-KR.json"
};
static const unsigned char arrangements_in_kr_json[] = {
#embed "../../schemas/arrangements/IN-KR.json"
};
static const unsigned char arrangements_in_ru_json[] = {
#embed "../../schemas/arrangements/IN-RU.json"
};
static const unsigned char arrangements_in_sg_json[] = {
#embed "../../schemas/arrangements/IN-SG.json"
};
static const unsigned char arrangements_in_tw_json[] = {
#embed "../../schemas/arrangements/IN-TW.json"
};
static const unsigned char arrangements_in_us_json[] = {
#embed "../../schemas/arrangements/IN-US.json"
};
static const unsigned char arrangements_in_za_json[] = {
#embed "../../schemas/arrangements/IN-ZA.json"
};
static const unsigned char arrangements_jp_kr_json[] = {
#embed "../../schemas/arrangements/JP-KR.json"
};
static const unsigned char arrangements_jp_my_json[] = {
#embed "../../schemas/arrangements/JP-MY.json"
};
static const unsigned char arrangements_jp_nz_json[] = {
#embed "../../schemas/arrangements/JP-NZ.json"
};
static const unsigned char arrangements_jp_sg_json[] = {
#embed "../../schemas/arrangements/JP-SG.json"
};
static const unsigned char arrangements_jp_th_json[] = {
#embed "../../schemas/arrangements/JP-TH.json"
};
static const unsigned char arrangements_jp_tw_json[] = {
#embed "../../schemas/arrangements/JP-TW.json"
};
static const unsigned char arrangements_jp_us_json[] = {
#embed "../../schemas/arrangements/JP-US.json"
};
static const unsigned char arrangements_kr_nz_json[] = {
#embed "../../schemas/arrangements/KR-NZ.json"
};
static const unsigned char arrangements_nz_sg_json[] = {
#embed "../../schemas/arrangements/NZ-SG.json"
};
static const unsigned char arrangements_nz_th_json[] = {
#embed "../../schemas/arrangements/NZ-TH.json"
};
static const unsigned char arrangements_nz_tw_json[] = {
#embed "../../schemas/arrangements/NZ-TW.json"
};
static const unsigned char arrangements_nz_us_json[] = {
#embed "../../schemas/arrangements/NZ-US.json"
};
static const unsigned char arrangements_sacu_json[] = {
#embed "../../schemas/arrangements/SACU.json"
};
static const unsigned char arrangements_ug_za_json[] = {
#embed "../../schemas/arrangements/UG-ZA.json"
};
static const unsigned char arrangements_us_za_json[] = {
#embed "../../schemas/arrangements/US-ZA.json"
};
static const unsigned char arrangements_za_zm_json[] = {
#embed "../../schemas/arrangements/ZA-ZM.json"
};
static const unsigned char code_lists_partner_programmes_json[] = {
#embed "../../schemas/code-lists/partner-programmes.json"
};
static const unsigned char territories_json[] = {
#embed "../../schemas/territories.json"
};
static const unsigned char json_arrangement_schema_json[] = {
#embed "../../schemas/json/arrangement.schema.json"
};
static const unsigned char json_territories_schema_json[] = {
#embed "../../schemas/json/territories.schema.json"
};
static const unsigned char json_code_list_partner_programmes_schema_json[] = {
#embed "../../schemas/json/code-list-partner-programmes.schema.json"
};
static const unsigned char json_log_fact_arrangement_schema_json[] = {
#embed "../../schemas/json/log-fact-arrangement.schema.json"
};
static const unsigned char json_log_fact_territories_schema_json[] = {
#embed "../../schemas/json/log-fact-territories.schema.json"
};
static const unsigned char json_recognition_schema_json[] = {
#embed "../../schemas/json/recognition.schema.json"
};
static const unsigned char json_declaration_schema_json[] = {
#embed "../../schemas/json/declaration.schema.json"
};
static const unsigned char programmes_au_att_json[] = {
#embed "../../schemas/programmes/AU-ATT.json"
};
static const unsigned char programmes_br_oea_json[] = {
#embed "../../schemas/programmes/BR-OEA.json"
};
static const unsigned char programmes_ca_pip_json[] = {
#embed "../../schemas/programmes/CA-PIP.json"
};
static const unsigned char programmes_ch_aeo_json[] = {
#embed "../../schemas/programmes/CH-AEO.json"
};
static const unsigned char programmes_gb_aeo_json[] = {
#embed "../../schemas/programmes/GB-AEO.json"
};
static const unsigned char programmes_kr_kcs_json[] = {
#embed "../../schemas/programmes/KR-KCS.json"
};
static const unsigned char programmes_mx_oea_json[] = {
#embed "../../schemas/programmes/MX-OEA.json"
};
static const unsigned char programmes_sg_stp_json[] = {
#embed "../../schemas/programmes/SG-STP.json"
};
static const unsigned char programmes_us_ctpat_json[] = {
#embed "../../schemas/programmes/US-CTPAT.json"
};
static const unsigned char json_arrangement_answer_schema_json[] = {
#embed "../../schemas/json/arrangement-answer.schema.json"
};
static const unsigned char json_arrangement_change_request_schema_json[] = {
#embed "../../schemas/json/arrangement-change-request.schema.json"
};
static const unsigned char json_arrangement_list_schema_json[] = {
#embed "../../schemas/json/arrangement-list.schema.json"
};
static const unsigned char json_arrangement_request_schema_json[] = {
#embed "../../schemas/json/arrangement-request.schema.json"
};
static const unsigned char json_stop_list_schema_json[] = {
#embed "../../schemas/json/stop-list.schema.json"
};
static const unsigned char json_stop_request_schema_json[] = {
#embed "../../schemas/json/stop-request.schema.json"
};
static const unsigned char json_stop_schema_json[] = {
#embed "../../schemas/json/stop.schema.json"
};
static const unsigned char arrangements_au_ca_json[] = {
#embed "../../schemas/arrangements/AU-CA.json"
};
static const unsigned char arrangements_au_kr_json[] = {
#embed "../../schemas/arrangements/AU-KR.json"
};
static const unsigned char arrangements_au_sg_json[] = {
#embed "../../schemas/arrangements/AU-SG.json"
};
static const unsigned char arrangements_au_th_json[] = {
#embed "../../schemas/arrangements/AU-TH.json"
};
static const unsigned char arrangements_au_tw_json[] = {
#embed "../../schemas/arrangements/AU-TW.json"
};
static const unsigned char arrangements_br_us_json[] = {
#embed "../../schemas/arrangements/BR-US.json"
};
static const unsigned char arrangements_br_uy_json[] = {
#embed "../../schemas/arrangements/BR-UY.json"
};
static const unsigned char arrangements_ca_il_json[] = {
#embed "../../schemas/arrangements/CA-IL.json"
};
static const unsigned char arrangements_ca_kr_json[] = {
#embed "../../schemas/arrangements/CA-KR.json"
};
static const unsigned char arrangements_ca_mx_json[] = {
#embed "../../schemas/arrangements/CA-MX.json"
};
static const unsigned char arrangements_ca_sg_json[] = {
#embed "../../schemas/arrangements/CA-SG.json"
};
static const unsigned char arrangements_ca_us_json[] = {
#embed "../../schemas/arrangements/CA-US.json"
};
static const unsigned char arrangements_co_us_json[] = {
#embed "../../schemas/arrangements/CO-US.json"
};
static const unsigned char arrangements_gb_us_json[] = {
#embed "../../schemas/arrangements/GB-US.json"
};
static const unsigned char arrangements_gt_us_json[] = {
#embed "../../schemas/arrangements/GT-US.json"
};
static const unsigned char arrangements_il_kr_json[] = {
#embed "../../schemas/arrangements/IL-KR.json"
};
static const unsigned char arrangements_il_us_json[] = {
#embed "../../schemas/arrangements/IL-US.json"
};
static const unsigned char arrangements_jo_us_json[] = {
#embed "../../schemas/arrangements/JO-US.json"
};
static const unsigned char arrangements_kr_mx_json[] = {
#embed "../../schemas/arrangements/KR-MX.json"
};
static const unsigned char arrangements_kr_sg_json[] = {
#embed "../../schemas/arrangements/KR-SG.json"
};
static const unsigned char arrangements_kr_th_json[] = {
#embed "../../schemas/arrangements/KR-TH.json"
};
static const unsigned char arrangements_kr_tr_json[] = {
#embed "../../schemas/arrangements/KR-TR.json"
};
static const unsigned char arrangements_kr_tw_json[] = {
#embed "../../schemas/arrangements/KR-TW.json"
};
static const unsigned char arrangements_kr_us_json[] = {
#embed "../../schemas/arrangements/KR-US.json"
};
static const unsigned char arrangements_mx_us_json[] = {
#embed "../../schemas/arrangements/MX-US.json"
};
static const unsigned char arrangements_pe_us_json[] = {
#embed "../../schemas/arrangements/PE-US.json"
};
static const unsigned char arrangements_sg_th_json[] = {
#embed "../../schemas/arrangements/SG-TH.json"
};
static const unsigned char arrangements_sg_tw_json[] = {
#embed "../../schemas/arrangements/SG-TW.json"
};
static const unsigned char arrangements_sg_us_json[] = {
#embed "../../schemas/arrangements/SG-US.json"
};
static const unsigned char arrangements_tw_us_json[] = {
#embed "../../schemas/arrangements/TW-US.json"
};
static const unsigned char arrangements_us_uy_json[] = {
#embed "../../schemas/arrangements/US-UY.json"
};
static const unsigned char json_answer_receipt_schema_json[] = {
#embed "../../schemas/json/answer-receipt.schema.json"
};
static const struct embedded_file files[] = {
    {"openapi.yaml", openapi_yaml, sizeof openapi_yaml},
    {"code-lists/roles.json", code_lists_roles_json, sizeof code_lists_roles_json},
    {"code-lists/safe-criteria.json", code_lists_safe_criteria_json, sizeof code_lists_safe_criteria_json},
    {"json/act-answer.schema.json", json_act_answer_schema_json, sizeof json_act_answer_schema_json},
    {"json/act-request.schema.json", json_act_request_schema_json, sizeof json_act_request_schema_json},
    {"json/agency.schema.json", json_agency_schema_json, sizeof json_agency_schema_json},
    {"json/agency-end-request.schema.json", json_agency_end_request_schema_json, sizeof json_agency_end_request_schema_json},
    {"json/agency-list.schema.json", json_agency_list_schema_json, sizeof json_agency_list_schema_json},
    {"json/agency-request.schema.json", json_agency_request_schema_json, sizeof json_agency_request_schema_json},
    {"json/log-fact-agency.schema.json", json_log_fact_agency_schema_json, sizeof json_log_fact_agency_schema_json},
    {"json/aeod-config.schema.json", json_aeod_config_schema_json, sizeof json_aeod_config_schema_json},
    {"json/application.schema.json", json_application_schema_json, sizeof json_application_schema_json},
    {"json/certificate-list.schema.json", json_certificate_list_schema_json, sizeof json_certificate_list_schema_json},
    {"json/certificate.schema.json", json_certificate_schema_json, sizeof json_certificate_schema_json},
    {"json/code-list-roles.schema.json", json_code_list_roles_schema_json, sizeof json_code_list_roles_schema_json},
    {"json/code-list-safe.schema.json", json_code_list_safe_schema_json, sizeof json_code_list_safe_schema_json},
    {"json/grant-answer.schema.json", json_grant_answer_schema_json, sizeof json_grant_answer_schema_json},
    {"json/log-fact-clock.schema.json", json_log_fact_clock_schema_json, sizeof json_log_fact_clock_schema_json},
    {"json/log-fact-held.schema.json", json_log_fact_held_schema_json, sizeof json_log_fact_held_schema_json},
    {"json/log-fact-key.schema.json", json_log_fact_key_schema_json, sizeof json_log_fact_key_schema_json},
    {"json/log-fact-profile.schema.json", json_log_fact_profile_schema_json, sizeof json_log_fact_profile_schema_json},
    {"json/log-fact-restart.schema.json", json_log_fact_restart_schema_json, sizeof json_log_fact_restart_schema_json},
    {"json/log-fact-status-list.schema.json", json_log_fact_status_list_schema_json, sizeof json_log_fact_status_list_schema_json},
    {"json/log-group-act.schema.json", json_log_group_act_schema_json, sizeof json_log_group_act_schema_json},
    {"json/log-group-credential.schema.json", json_log_group_credential_schema_json, sizeof json_log_group_credential_schema_json},
    {"json/log-group-decision.schema.json", json_log_group_decision_schema_json, sizeof json_log_group_decision_schema_json},
    {"json/log-group-holder.schema.json", json_log_group_holder_schema_json, sizeof json_log_group_holder_schema_json},
    {"json/log-leaf-act.schema.json", json_log_leaf_act_schema_json, sizeof json_log_leaf_act_schema_json},
    {"json/log-leaf-fact.schema.json", json_log_leaf_fact_schema_json, sizeof json_log_leaf_fact_schema_json},
    {"json/problem.schema.json", json_problem_schema_json, sizeof json_problem_schema_json},
    {"json/programme.schema.json", json_programme_schema_json, sizeof json_programme_schema_json},
    {"json/registry-metadata.schema.json", json_registry_metadata_schema_json, sizeof json_registry_metadata_schema_json},
    {"json/sources.schema.json", json_sources_schema_json, sizeof json_sources_schema_json},
    {"json/status-answer.schema.json", json_status_answer_schema_json, sizeof json_status_answer_schema_json},
    {"json/status-batch-answer.schema.json", json_status_batch_answer_schema_json, sizeof json_status_batch_answer_schema_json},
    {"json/status-batch-line.schema.json", json_status_batch_line_schema_json, sizeof json_status_batch_line_schema_json},
    {"json/timeline.schema.json", json_timeline_schema_json, sizeof json_timeline_schema_json},
    {"json/trust-file.schema.json", json_trust_file_schema_json, sizeof json_trust_file_schema_json},
    {"json/verdict.schema.json", json_verdict_schema_json, sizeof json_verdict_schema_json},
    {"programmes/CN-GACC.json", programmes_cn_gacc_json, sizeof programmes_cn_gacc_json},
    {"programmes/DO-DGA.json", programmes_do_dga_json, sizeof programmes_do_dga_json},
    {"programmes/EU-AEO.json", programmes_eu_aeo_json, sizeof programmes_eu_aeo_json},
    {"programmes/HK-CED.json", programmes_hk_ced_json, sizeof programmes_hk_ced_json},
    {"programmes/ID-DJBC.json", programmes_id_djbc_json, sizeof programmes_id_djbc_json},
    {"programmes/IN-CBIC.json", programmes_in_cbic_json, sizeof programmes_in_cbic_json},
    {"programmes/JP-JC.json", programmes_jp_jc_json, sizeof programmes_jp_jc_json},
    {"programmes/MA-ADII.json", programmes_ma_adii_json, sizeof programmes_ma_adii_json},
    {"programmes/NZ-SES.json", programmes_nz_ses_json, sizeof programmes_nz_ses_json},
    {"programmes/ZA-SARS.json", programmes_za_sars_json, sizeof programmes_za_sars_json},
    {"programmes/CN-FOOD.json", programmes_cn_food_json, sizeof programmes_cn_food_json},
    {"programmes/DO-OEA-AGENCIES.json", programmes_do_oea_agencies_json, sizeof programmes_do_oea_agencies_json},
    {"programmes/EU-RA.json", programmes_eu_ra_json, sizeof programmes_eu_ra_json},
    {"arrangements/AU-CA.json", arrangements_au_ca_json, sizeof arrangements_au_ca_json},
    {"arrangements/AU-KR.json", arrangements_au_kr_json, sizeof arrangements_au_kr_json},
    {"arrangements/AU-SG.json", arrangements_au_sg_json, sizeof arrangements_au_sg_json},
    {"arrangements/AU-TH.json", arrangements_au_th_json, sizeof arrangements_au_th_json},
    {"arrangements/AU-TW.json", arrangements_au_tw_json, sizeof arrangements_au_tw_json},
    {"arrangements/BR-US.json", arrangements_br_us_json, sizeof arrangements_br_us_json},
    {"arrangements/BR-UY.json", arrangements_br_uy_json, sizeof arrangements_br_uy_json},
    {"arrangements/CA-IL.json", arrangements_ca_il_json, sizeof arrangements_ca_il_json},
    {"arrangements/CA-KR.json", arrangements_ca_kr_json, sizeof arrangements_ca_kr_json},
    {"arrangements/CA-MX.json", arrangements_ca_mx_json, sizeof arrangements_ca_mx_json},
    {"arrangements/CA-SG.json", arrangements_ca_sg_json, sizeof arrangements_ca_sg_json},
    {"arrangements/CA-US.json", arrangements_ca_us_json, sizeof arrangements_ca_us_json},
    {"arrangements/CO-US.json", arrangements_co_us_json, sizeof arrangements_co_us_json},
    {"arrangements/GB-US.json", arrangements_gb_us_json, sizeof arrangements_gb_us_json},
    {"arrangements/GT-US.json", arrangements_gt_us_json, sizeof arrangements_gt_us_json},
    {"arrangements/IL-KR.json", arrangements_il_kr_json, sizeof arrangements_il_kr_json},
    {"arrangements/IL-US.json", arrangements_il_us_json, sizeof arrangements_il_us_json},
    {"arrangements/JO-US.json", arrangements_jo_us_json, sizeof arrangements_jo_us_json},
    {"arrangements/KR-MX.json", arrangements_kr_mx_json, sizeof arrangements_kr_mx_json},
    {"arrangements/KR-SG.json", arrangements_kr_sg_json, sizeof arrangements_kr_sg_json},
    {"arrangements/KR-TH.json", arrangements_kr_th_json, sizeof arrangements_kr_th_json},
    {"arrangements/KR-TR.json", arrangements_kr_tr_json, sizeof arrangements_kr_tr_json},
    {"arrangements/KR-TW.json", arrangements_kr_tw_json, sizeof arrangements_kr_tw_json},
    {"arrangements/KR-US.json", arrangements_kr_us_json, sizeof arrangements_kr_us_json},
    {"arrangements/MX-US.json", arrangements_mx_us_json, sizeof arrangements_mx_us_json},
    {"arrangements/PE-US.json", arrangements_pe_us_json, sizeof arrangements_pe_us_json},
    {"arrangements/SG-TH.json", arrangements_sg_th_json, sizeof arrangements_sg_th_json},
    {"arrangements/SG-TW.json", arrangements_sg_tw_json, sizeof arrangements_sg_tw_json},
    {"arrangements/SG-US.json", arrangements_sg_us_json, sizeof arrangements_sg_us_json},
    {"arrangements/TW-US.json", arrangements_tw_us_json, sizeof arrangements_tw_us_json},
    {"arrangements/US-UY.json", arrangements_us_uy_json, sizeof arrangements_us_uy_json},
    {"programmes/AU-ATT.json", programmes_au_att_json, sizeof programmes_au_att_json},
    {"programmes/BR-OEA.json", programmes_br_oea_json, sizeof programmes_br_oea_json},
    {"programmes/CA-PIP.json", programmes_ca_pip_json, sizeof programmes_ca_pip_json},
    {"programmes/CH-AEO.json", programmes_ch_aeo_json, sizeof programmes_ch_aeo_json},
    {"programmes/GB-AEO.json", programmes_gb_aeo_json, sizeof programmes_gb_aeo_json},
    {"programmes/KR-KCS.json", programmes_kr_kcs_json, sizeof programmes_kr_kcs_json},
    {"programmes/MX-OEA.json", programmes_mx_oea_json, sizeof programmes_mx_oea_json},
    {"programmes/SG-STP.json", programmes_sg_stp_json, sizeof programmes_sg_stp_json},
    {"programmes/US-CTPAT.json", programmes_us_ctpat_json, sizeof programmes_us_ctpat_json},
    {"arrangements/AD-EU.json", arrangements_ad_eu_json, sizeof arrangements_ad_eu_json},
    {"arrangements/AE-CN.json", arrangements_ae_cn_json, sizeof arrangements_ae_cn_json},
    {"arrangements/AE-ID.json", arrangements_ae_id_json, sizeof arrangements_ae_id_json},
    {"arrangements/AE-IN.json", arrangements_ae_in_json, sizeof arrangements_ae_in_json},
    {"arrangements/AGADIR.json", arrangements_agadir_json, sizeof arrangements_agadir_json},
    {"arrangements/AMERICAS.json", arrangements_americas_json, sizeof arrangements_americas_json},
    {"arrangements/ASEAN.json", arrangements_asean_json, sizeof arrangements_asean_json},
    {"arrangements/AU-CN.json", arrangements_au_cn_json, sizeof arrangements_au_cn_json},
    {"arrangements/AU-HK.json", arrangements_au_hk_json, sizeof arrangements_au_hk_json},
    {"arrangements/AU-ID.json", arrangements_au_id_json, sizeof arrangements_au_id_json},
    {"arrangements/AU-IN.json", arrangements_au_in_json, sizeof arrangements_au_in_json},
    {"arrangements/AU-JP.json", arrangements_au_jp_json, sizeof arrangements_au_jp_json},
    {"arrangements/AU-NZ.json", arrangements_au_nz_json, sizeof arrangements_au_nz_json},
    {"arrangements/BJ-CN.json", arrangements_bj_cn_json, sizeof arrangements_bj_cn_json},
    {"arrangements/BR-CN.json", arrangements_br_cn_json, sizeof arrangements_br_cn_json},
    {"arrangements/BR-ZA.json", arrangements_br_za_json, sizeof arrangements_br_za_json},
    {"arrangements/BY-CN.json", arrangements_by_cn_json, sizeof arrangements_by_cn_json},
    {"arrangements/CA-EU.json", arrangements_ca_eu_json, sizeof arrangements_ca_eu_json},
    {"arrangements/CA-HK.json", arrangements_ca_hk_json, sizeof arrangements_ca_hk_json},
    {"arrangements/CA-JP.json", arrangements_ca_jp_json, sizeof arrangements_ca_jp_json},
    {"arrangements/CA-NZ.json", arrangements_ca_nz_json, sizeof arrangements_ca_nz_json},
    {"arrangements/CH-CN.json", arrangements_ch_cn_json, sizeof arrangements_ch_cn_json},
    {"arrangements/CH-EU.json", arrangements_ch_eu_json, sizeof arrangements_ch_eu_json},
    {"arrangements/CL-CN.json", arrangements_cl_cn_json, sizeof arrangements_cl_cn_json},
    {"arrangements/CN-CR.json", arrangements_cn_cr_json, sizeof arrangements_cn_cr_json},
    {"arrangements/CN-EU.json", arrangements_cn_eu_json, sizeof arrangements_cn_eu_json},
    {"arrangements/CN-FOOD-SAFETY.json", arrangements_cn_food_safety_json, sizeof arrangements_cn_food_safety_json},
    {"arrangements/CN-GB.json", arrangements_cn_gb_json, sizeof arrangements_cn_gb_json},
    {"arrangements/CN-HK.json", arrangements_cn_hk_json, sizeof arrangements_cn_hk_json},
    {"arrangements/CN-IL.json", arrangements_cn_il_json, sizeof arrangements_cn_il_json},
    {"arrangements/CN-JP.json", arrangements_cn_jp_json, sizeof arrangements_cn_jp_json},
    {"arrangements/CN-KR.json", arrangements_cn_kr_json, sizeof arrangements_cn_kr_json},
    {"arrangements/CN-MN.json", arrangements_cn_mn_json, sizeof arrangements_cn_mn_json},
    {"arrangements/CN-MO.json", arrangements_cn_mo_json, sizeof arrangements_cn_mo_json},
    {"arrangements/CN-NZ.json", arrangements_cn_nz_json, sizeof arrangements_cn_nz_json},
    {"arrangements/CN-RS.json", arrangements_cn_rs_json, sizeof arrangements_cn_rs_json},
    {"arrangements/CN-SG.json", arrangements_cn_sg_json, sizeof arrangements_cn_sg_json},
    {"arrangements/CN-TW.json", arrangements_cn_tw_json, sizeof arrangements_cn_tw_json},
    {"arrangements/CN-UG.json", arrangements_cn_ug_json, sizeof arrangements_cn_ug_json},
    {"arrangements/CN-UY.json", arrangements_cn_uy_json, sizeof arrangements_cn_uy_json},
    {"arrangements/CN-ZA.json", arrangements_cn_za_json, sizeof arrangements_cn_za_json},
    {"arrangements/DO-AGENCIES.json", arrangements_do_agencies_json, sizeof arrangements_do_agencies_json},
    {"arrangements/DO-US.json", arrangements_do_us_json, sizeof arrangements_do_us_json},
    {"arrangements/EU-AVIATION.json", arrangements_eu_aviation_json, sizeof arrangements_eu_aviation_json},
    {"arrangements/EU-GB.json", arrangements_eu_gb_json, sizeof arrangements_eu_gb_json},
    {"arrangements/EU-JP.json", arrangements_eu_jp_json, sizeof arrangements_eu_jp_json},
    {"arrangements/EU-MD.json", arrangements_eu_md_json, sizeof arrangements_eu_md_json},
    {"arrangements/EU-NO.json", arrangements_eu_no_json, sizeof arrangements_eu_no_json},
    {"arrangements/EU-TR.json", arrangements_eu_tr_json, sizeof arrangements_eu_tr_json},
    {"arrangements/EU-US.json", arrangements_eu_us_json, sizeof arrangements_eu_us_json},
    {"arrangements/GB-JP.json", arrangements_gb_jp_json, sizeof arrangements_gb_jp_json},
    {"arrangements/GB-NZ.json", arrangements_gb_nz_json, sizeof arrangements_gb_nz_json},
    {"arrangements/GB-ZA.json", arrangements_gb_za_json, sizeof arrangements_gb_za_json},
    {"arrangements/HK-ID.json", arrangements_hk_id_json, sizeof arrangements_hk_id_json},
    {"arrangements/HK-IL.json", arrangements_hk_il_json, sizeof arrangements_hk_il_json},
    {"arrangements/HK-IN.json", arrangements_hk_in_json, sizeof arrangements_hk_in_json},
    {"arrangements/HK-JP.json", arrangements_hk_jp_json, sizeof arrangements_hk_jp_json},
    {"arrangements/HK-KR.json", arrangements_hk_kr_json, sizeof arrangements_hk_kr_json},
    {"arrangements/HK-MY.json", arrangements_hk_my_json, sizeof arrangements_hk_my_json},
    {"arrangements/HK-NZ.json", arrangements_hk_nz_json, sizeof arrangements_hk_nz_json},
    {"arrangements/HK-SA.json", arrangements_hk_sa_json, sizeof arrangements_hk_sa_json},
    {"arrangements/HK-SG.json", arrangements_hk_sg_json, sizeof arrangements_hk_sg_json},
    {"arrangements/HK-TH.json", arrangements_hk_th_json, sizeof arrangements_hk_th_json},
    {"arrangements/HK-ZA.json", arrangements_hk_za_json, sizeof arrangements_hk_za_json},
    {"arrangements/ID-KR.json", arrangements_id_kr_json, sizeof arrangements_id_kr_json},
    {"arrangements/IN-KR.json", arrangements_in_kr_json, sizeof arrangements_in_kr_json},
    {"arrangements/IN-RU.json", arrangements_in_ru_json, sizeof arrangements_in_ru_json},
    {"arrangements/IN-SG.json", arrangements_in_sg_json, sizeof arrangements_in_sg_json},
    {"arrangements/IN-TW.json", arrangements_in_tw_json, sizeof arrangements_in_tw_json},
    {"arrangements/IN-US.json", arrangements_in_us_json, sizeof arrangements_in_us_json},
    {"arrangements/IN-ZA.json", arrangements_in_za_json, sizeof arrangements_in_za_json},
    {"arrangements/JP-KR.json", arrangements_jp_kr_json, sizeof arrangements_jp_kr_json},
    {"arrangements/JP-MY.json", arrangements_jp_my_json, sizeof arrangements_jp_my_json},
    {"arrangements/JP-NZ.json", arrangements_jp_nz_json, sizeof arrangements_jp_nz_json},
    {"arrangements/JP-SG.json", arrangements_jp_sg_json, sizeof arrangements_jp_sg_json},
    {"arrangements/JP-TH.json", arrangements_jp_th_json, sizeof arrangements_jp_th_json},
    {"arrangements/JP-TW.json", arrangements_jp_tw_json, sizeof arrangements_jp_tw_json},
    {"arrangements/JP-US.json", arrangements_jp_us_json, sizeof arrangements_jp_us_json},
    {"arrangements/KR-NZ.json", arrangements_kr_nz_json, sizeof arrangements_kr_nz_json},
    {"arrangements/NZ-SG.json", arrangements_nz_sg_json, sizeof arrangements_nz_sg_json},
    {"arrangements/NZ-TH.json", arrangements_nz_th_json, sizeof arrangements_nz_th_json},
    {"arrangements/NZ-TW.json", arrangements_nz_tw_json, sizeof arrangements_nz_tw_json},
    {"arrangements/NZ-US.json", arrangements_nz_us_json, sizeof arrangements_nz_us_json},
    {"arrangements/SACU.json", arrangements_sacu_json, sizeof arrangements_sacu_json},
    {"arrangements/UG-ZA.json", arrangements_ug_za_json, sizeof arrangements_ug_za_json},
    {"arrangements/US-ZA.json", arrangements_us_za_json, sizeof arrangements_us_za_json},
    {"arrangements/ZA-ZM.json", arrangements_za_zm_json, sizeof arrangements_za_zm_json},
    {"code-lists/partner-programmes.json", code_lists_partner_programmes_json, sizeof code_lists_partner_programmes_json},
    {"territories.json", territories_json, sizeof territories_json},
    {"json/arrangement.schema.json", json_arrangement_schema_json, sizeof json_arrangement_schema_json},
    {"json/territories.schema.json", json_territories_schema_json, sizeof json_territories_schema_json},
    {"json/code-list-partner-programmes.schema.json", json_code_list_partner_programmes_schema_json, sizeof json_code_list_partner_programmes_schema_json},
    {"sql/sqlite/V0001_initial.sql", sql_sqlite_v0001_initial_sql, sizeof sql_sqlite_v0001_initial_sql},
    {"sql/sqlite/V0002_life.sql", sql_sqlite_v0002_life_sql, sizeof sql_sqlite_v0002_life_sql},
    {"sql/sqlite/V0003_mirror.sql", sql_sqlite_v0003_mirror_sql, sizeof sql_sqlite_v0003_mirror_sql},
    {"json/affected.schema.json", json_affected_schema_json, sizeof json_affected_schema_json},
    {"sql/answers/V0001_initial.sql", sql_answers_v0001_initial_sql, sizeof sql_answers_v0001_initial_sql},
    {"json/bar.schema.json", json_bar_schema_json, sizeof json_bar_schema_json},
    {"json/import-mapping.schema.json", json_import_mapping_schema_json, sizeof json_import_mapping_schema_json},
    {"json/import-report.schema.json", json_import_report_schema_json, sizeof json_import_report_schema_json},
    {"json/bar-list.schema.json", json_bar_list_schema_json, sizeof json_bar_list_schema_json},
    {"json/bar-request.schema.json", json_bar_request_schema_json, sizeof json_bar_request_schema_json},
    {"json/bar-lift-request.schema.json", json_bar_lift_request_schema_json, sizeof json_bar_lift_request_schema_json},
    {"json/due.schema.json", json_due_schema_json, sizeof json_due_schema_json},
    {"json/log-fact-mirror.schema.json", json_log_fact_mirror_schema_json, sizeof json_log_fact_mirror_schema_json},
    {"json/mirror-index.schema.json", json_mirror_index_schema_json, sizeof json_mirror_index_schema_json},
    {"json/refusal-answer.schema.json", json_refusal_answer_schema_json, sizeof json_refusal_answer_schema_json},
    {"json/refusal-list.schema.json", json_refusal_list_schema_json, sizeof json_refusal_list_schema_json},
    {"json/refusal-request.schema.json", json_refusal_request_schema_json, sizeof json_refusal_request_schema_json},
    {"json/log-fact-arrangement.schema.json", json_log_fact_arrangement_schema_json, sizeof json_log_fact_arrangement_schema_json},
    {"json/log-fact-territories.schema.json", json_log_fact_territories_schema_json, sizeof json_log_fact_territories_schema_json},
    {"json/recognition.schema.json", json_recognition_schema_json, sizeof json_recognition_schema_json},
    {"json/declaration.schema.json", json_declaration_schema_json, sizeof json_declaration_schema_json},
    {"json/arrangement-answer.schema.json", json_arrangement_answer_schema_json, sizeof json_arrangement_answer_schema_json},
    {"json/arrangement-change-request.schema.json", json_arrangement_change_request_schema_json, sizeof json_arrangement_change_request_schema_json},
    {"json/arrangement-list.schema.json", json_arrangement_list_schema_json, sizeof json_arrangement_list_schema_json},
    {"json/arrangement-request.schema.json", json_arrangement_request_schema_json, sizeof json_arrangement_request_schema_json},
    {"json/stop-list.schema.json", json_stop_list_schema_json, sizeof json_stop_list_schema_json},
    {"json/stop-request.schema.json", json_stop_request_schema_json, sizeof json_stop_request_schema_json},
    {"json/stop.schema.json", json_stop_schema_json, sizeof json_stop_schema_json},
    {"json/answer-receipt.schema.json", json_answer_receipt_schema_json, sizeof json_answer_receipt_schema_json},
};

size_t embedded_file_count(void) { return sizeof files / sizeof files[0]; }

struct embedded_file embedded_file_at(size_t position) { return files[position]; }
