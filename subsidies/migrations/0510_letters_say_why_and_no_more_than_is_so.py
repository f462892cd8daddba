"""Letters explain what an outsider could not follow, and say no more than is so.

A decision on a penalty says why the days begin and end (Awb 4:17), and where there never was a decision it says nothing
of one (4:19). A repeated application was not assessed anew (4:6). A refusal for the ceiling names its article once, by
its ground, and refuses what is over only where something is left (4:25). What is forwarded says why, and promises
nothing for the other body (2:3, 6:15). A text that was changed by hand stays as it is, but for these sentences.
"""

from django.db import migrations

LATE = "voor ons late besluit over {{ title }}"
LATE_OR_NONE = "na uw ingebrekestelling over {{ title }}"  # so also where there is no decision
IS_LATE = "dwangsom omdat ons besluit te laat is"
IS_LATE_OR_NONE = "dwangsom omdat wij niet op tijd hebben besloten"
NO_PENALTY = "Wij betalen u geen dwangsom voor ons late besluit (artikel"
NO_PENALTY_NOW = "Wij betalen u geen dwangsom{% if not penalty_undecided %} voor ons late besluit{% endif %} (artikel"
UNTIL = (
    "De dwangsom liep van {{ penalty_first }} tot en met {{ penalty_last }}. {% if penalty_closed_on %}Vanaf "
    "{{ penalty_closed_on }} hoefden wij niet meer te besluiten. {% endif %}Zo komen wij aan het bedrag:"
)
WHY = (
    "{% if penalty_weeks_until %}Wij kregen uw ingebrekestelling op {{ notice_received_on }}. Daarna hadden wij nog twee "
    "weken om te besluiten: tot en met {{ penalty_weeks_until }}. De dag daarna, {{ penalty_first }}, is de eerste dag "
    "van de dwangsom (artikel 4:17, derde lid, van de Awb).{% endif %}\n"
    "{% if penalty_full %}De dwangsom loopt ten hoogste 42 dagen (artikel 4:17, eerste lid, van de Awb). De laatste "
    "daarvan is {{ penalty_last }}.{% endif %}"
    "{% if penalty_sent_on %}Op {{ penalty_sent_on }} hebben wij {% if objection_received_on %}onze beslissing op het "
    "bezwaar{% else %}ons besluit{% endif %} verstuurd. De dag daarvoor, {{ penalty_last }}, is de laatste dag van de "
    "dwangsom.{% endif %}"
    "{% if penalty_closed_on %}Vanaf {{ penalty_closed_on }} hoefden wij niet meer te besluiten. De dag daarvoor, "
    "{{ penalty_last }}, is de laatste dag van de dwangsom.{% endif %}\n"
    "De dwangsom liep van {{ penalty_first }} tot en met {{ penalty_last }}. Zo komen wij aan het bedrag:"
)
OBJECTED = "{% if penalty_on_application %}\n## Als u bezwaar maakt"
OBJECTED_NOW = "{% if penalty_on_application and not penalty_undecided %}\n## Als u bezwaar maakt"
APPEALED = "{% if objection_received_on %}\n## Als u in beroep gaat"
APPEALED_NOW = "{% if objection_received_on and not penalty_undecided %}\n## Als u in beroep gaat"
NONE_FOR_LATE = "geen dwangsom voor het te late besluit op uw aanvraag (artikel"
NONE_FOR_LATE_NOW = (
    "geen dwangsom{% if not penalty_undecided %} voor het te late besluit op uw aanvraag{% endif %} (artikel"
)
COVERED = (
    "## Als u bezwaar maakt tegen ons besluit op uw aanvraag\n"
    "Maakt u bezwaar tegen ons besluit op uw aanvraag, of gaat u daartegen in beroep? Dan gaat dat ook over dit besluit "
    "over de dwangsom, als u het daar niet mee eens bent (artikel 4:19, eerste lid, van de Awb). U hoeft dan niet apart "
    "bezwaar te maken tegen dit besluit."
)
COVERED_NOW = "{% if not penalty_undecided %}\n" + COVERED + "\n{% endif %}"
ASSESSED = "Wij hebben uw aanvraag beoordeeld volgens {{ scheme_words }}, en de {{ asv }}."
ASSESSED_NOW = (
    "{% if repeat_only %}Voor uw aanvraag gelden {{ scheme_words }}, en de {{ asv }}. Wij hebben uw aanvraag niet "
    "opnieuw beoordeeld.{% else %}" + ASSESSED + "{% endif %}"
)
NOT_OURS = "Wij gaan daar niet over.\n"
NOT_OURS_NOW = "Wij gaan daar niet over. {{ reason }}\n"
HEARS = "Van dat bestuursorgaan hoort u meer."
HEARS_NOW = "Dat bestuursorgaan beslist wat er met uw aanvraag gebeurt."
HEARS_OF = "U hoort van {{ forwarded_to }} hoe het verdergaat."
HEARS_OF_NOW = "Hoe het verdergaat, beslist {{ forwarded_to }}."
TEXTS = [
    ("penalty_decision", "subject", LATE, LATE_OR_NONE),
    ("penalty_decision", "subject", IS_LATE, IS_LATE_OR_NONE),
    ("penalty_decision", "body", NO_PENALTY, NO_PENALTY_NOW),
    ("penalty_decision", "body", UNTIL, WHY),
    ("penalty_decision", "body", OBJECTED, OBJECTED_NOW),
    ("penalty_decision", "body", APPEALED, APPEALED_NOW),
    ("notice_late", "body", NONE_FOR_LATE, NONE_FOR_LATE_NOW),
    ("notice_late", "body", COVERED, COVERED_NOW),
    ("refusal", "body", ASSESSED, ASSESSED_NOW),
    ("forwarded", "body", NOT_OURS, NOT_OURS_NOW),
    ("forwarded", "body", HEARS, HEARS_NOW),
    ("objection_forwarded", "body", HEARS_OF, HEARS_OF_NOW),
]
CEILING = (
    "{% if ceiling_all_refused %}Toch weigeren wij alles. De reden daarvan is: {{ ceiling_all_refused }} Wij weigeren "
    "uw aanvraag{% else %}Voor zover uw aanvraag meer vraagt, moeten wij haar weigeren{% endif %}{% if title_4_2 %} "
    "(artikel 4:25, tweede lid, van de Awb){% endif %}."
)
CEILING_NOW = (
    "{% if ceiling_has_left %}{% if ceiling_all_refused %}Toch weigeren wij alles. De reden daarvan is: "
    "{{ ceiling_all_refused }}{% else %}Voor zover uw aanvraag meer vraagt, moeten wij haar weigeren.{% endif %}"
    "{% else %}Daarom moeten wij uw hele aanvraag weigeren.{% endif %}"
)
PLAIN = "U vraagt hetzelfde als eerder, en er is niets veranderd."
PLAIN_NOW = "U vraagt hetzelfde als eerder, en u noemt geen nieuwe feiten of veranderde omstandigheden."
IN_PART = {
    "code": "ground-scheme-criteria-part",
    "valid_from": "2000-01-01",
    "text": "Een deel van de aanvraag voldoet niet aan de voorwaarden van de regeling waaronder zij is gedaan.",
    "source": "Voorstel voor de tekst; nog niet bevestigd door juristen",
}


def write(apps, schema_editor):
    _replace(apps, TEXTS, (CEILING, CEILING_NOW), (PLAIN, PLAIN_NOW))
    apps.get_model("subsidies", "LetterClause").objects.create(**IN_PART)


def take_away(apps, schema_editor):
    texts = [(kind, name, new, old) for kind, name, old, new in reversed(TEXTS)]
    _replace(apps, texts, (CEILING_NOW, CEILING), (PLAIN_NOW, PLAIN))
    apps.get_model("subsidies", "LetterClause").objects.filter(**IN_PART).delete()


def _replace(apps, texts, clause, plain):
    for kind, name, old, new in texts:
        rows = apps.get_model("subsidies", "LetterTemplate").objects.filter(kind=kind)
        _in(rows, name, old, new)
    _in(apps.get_model("subsidies", "LetterClause").objects.filter(code="ceiling-refusal"), "text", *clause)
    _in(apps.get_model("subsidies", "RefusalGround").objects.filter(code="repeat"), "plain", *plain)


def _in(rows, name, old, new):
    for row in rows:
        if old in getattr(row, name):
            setattr(row, name, getattr(row, name).replace(old, new, 1))
            row.save(update_fields=[name])


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0502_guards_of_a_named_day_and_a_deviation")]
    operations = [migrations.RunPython(write, take_away)]
