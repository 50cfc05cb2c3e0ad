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
static const unsigned char sql_sqlite_v0001_initial_sql[] = {
#embed "../../schemas/sql/sqlite/V0001_initial.sql"
};
static const unsigned char sql_sqlite_v0002_life_sql[] = {
#embed "../../schemas/sql/sqlite/V0002_life.sql"
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

static const struct embedded_file files[] = {
    {"openapi.yaml", openapi_yaml, sizeof openapi_yaml},
    {"code-lists/roles.json", code_lists_roles_json, sizeof code_lists_roles_json},
    {"code-lists/safe-criteria.json", code_lists_safe_criteria_json, sizeof code_lists_safe_criteria_json},
    {"json/act-answer.schema.json", json_act_answer_schema_json, sizeof json_act_answer_schema_json},
    {"json/act-request.schema.json", json_act_request_schema_json, sizeof json_act_request_schema_json},
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
    {"sql/sqlite/V0001_initial.sql", sql_sqlite_v0001_initial_sql, sizeof sql_sqlite_v0001_initial_sql},
    {"sql/sqlite/V0002_life.sql", sql_sqlite_v0002_life_sql, sizeof sql_sqlite_v0002_life_sql},
    {"json/affected.schema.json", json_affected_schema_json, sizeof json_affected_schema_json},
    {"sql/answers/V0001_initial.sql", sql_answers_v0001_initial_sql, sizeof sql_answers_v0001_initial_sql},
    {"json/bar.schema.json", json_bar_schema_json, sizeof json_bar_schema_json},
    {"json/bar-list.schema.json", json_bar_list_schema_json, sizeof json_bar_list_schema_json},
    {"json/bar-request.schema.json", json_bar_request_schema_json, sizeof json_bar_request_schema_json},
    {"json/bar-lift-request.schema.json", json_bar_lift_request_schema_json, sizeof json_bar_lift_request_schema_json},
    {"json/due.schema.json", json_due_schema_json, sizeof json_due_schema_json},
    {"json/refusal-answer.schema.json", json_refusal_answer_schema_json, sizeof json_refusal_answer_schema_json},
    {"json/refusal-list.schema.json", json_refusal_list_schema_json, sizeof json_refusal_list_schema_json},
    {"json/refusal-request.schema.json", json_refusal_request_schema_json, sizeof json_refusal_request_schema_json},
};

size_t embedded_file_count(void) { return sizeof files / sizeof files[0]; }

struct embedded_file embedded_file_at(size_t position) { return files[position]; }
