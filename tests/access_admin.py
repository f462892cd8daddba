"""What a functional admin may do in the admin, as tables. tests/test_access.py tries them."""

# The admin is for functional admins only. What they may do there, by model; nothing where it is empty.
ADMIN = {
    "exports_faileditem": {"view"},
    "subsidies_application": {"view"},
    "subsidies_ledgerentry": {"view"},
    "subsidies_ceilingshare": {"view"},
    "subsidies_ceilingentry": {"view", "add"},
    "subsidies_statereceipt": {"view", "add"},
    "subsidies_ceiling": {"view", "add", "change"},
    "subsidies_scheme": {"view", "add", "change"},
    "subsidies_schemeversion": {"view", "add", "change"},
    "subsidies_fundingsource": {"view", "add", "change"},
    **{
        f"subsidies_{model}": {"view", "add", "change"}
        for model in (
            *("refusalground", "mandate", "extrafreeday", "penaltyrate", "moneyfigure"),
            *("deminimislimit", "referencerate", "retentionperiod"),
            *("lettertemplate", "letterclause"),
        )
    },
    "subsidies_undertaking": {"view", "add", "change"},
    "exports_exportrun": {"view"},
    "exports_repeatedexport": {"view"},
    "monitoring_load": {"view"},
    "monitoring_finding": {"view"},
    "dates_usualdays": {"view", "change"},
    "uploads_columnmapping": {"view", "change", "delete"},
    "monitoring_category": {"view", "change"},
    **{
        f"monitoring_{model}": {"view", "add", "change"}
        for model in ("dimension", "table", "rule", "yearlyparameter", "textfigure")
    },
    "monitoring_target": {"view", "add", "change"},
    "monitoring_demandestimate": {"view", "add", "change"},
    "monitoring_nationaltarget": {"view", "add", "change"},
    "monitoring_population": {"view", "add", "change"},
    "monitoring_supervisionrung": {"view", "add", "change"},
    "monitoring_supervisionstep": {"view"},
    "monitoring_targettransfer": {"view"},
    "projects_municipality": {"view", "add", "change"},
    "projects_regionscheme": {"view", "add", "change"},
    "projects_region": {"view", "add", "change"},
    "projects_regionmembership": {"view", "add", "change", "delete"},
    "projects_organisation": {"view", "add", "change"},
    "projects_project": {"view", "add", "change"},
    "projects_guide": {"view", "change"},
    **{f"projects_{model}": {"view", "add", "change"} for model in ("agendaaction", "advice")},
    "projects_meeting": {"view", "change"},
    "projects_contact": {"view", "change", "delete"},
    "accounts_user": {"view", "add", "change"},
    "mfa_authenticator": set(),
    "usersessions_usersession": set(),
    "socialaccount_socialapp": set(),
    "socialaccount_socialtoken": set(),
}
# What the admin has besides its models. The nameless ones send an old or unknown address on.
ADMIN_BESIDES = {
    "index",
    "logout",
    "password_change",
    "password_change_done",
    "autocomplete",
    "view_on_site",
    "app_list",
    "jsi18n",
}
ADMIN_BESIDES |= {"accounts_user_password_link"}
