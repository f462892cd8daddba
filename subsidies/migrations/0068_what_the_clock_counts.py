"""Letters on a term say the days that the clock counts, the day that was given, and the rule that they rest on.

Texts are mended where they still say what came with the system; what somebody wrote otherwise stays as it is.
"""

from django.db import migrations

# fmt: off
# kinds of letters: what their text said, and what it says
TEXTS = {
    ("suspension",): [
        (
            "De termijn staat stil vanaf {{ suspended_from }}{% if suspended_until %} tot en met {{ suspended_until }}{% endif %}.",
            "De termijn staat stil {% if suspended_until %}{% if suspended_from == suspended_until %}op {{ suspended_from }}{% else %}van {{ suspended_from }} tot en met {{ suspended_until }}{% endif %}{% else %}vanaf {{ suspended_from }}{% endif %}.",
        ),
    ],
    ("suspension_ended",): [
        (
            "De termijn voor ons besluit stond stil van {{ suspended_from }} tot en met {{ suspended_until }}.",
            "{% if suspended_from %}De termijn voor ons besluit stond stil {% if suspended_from == suspended_until %}op {{ suspended_from }}{% else %}van {{ suspended_from }} tot en met {{ suspended_until }}{% endif %}.{% else %}Wij schreven u dat de termijn voor ons besluit zou stilstaan. Dat was eerder voorbij. Daarom telt geen enkele dag als stilstand.{% endif %}",
        ),
        ("De termijn loopt weer. U krijgt", "De termijn loopt{% if suspended_from %} weer{% endif %}. U krijgt"),
    ],
    ("force_majeure",): [
        (
            "De termijn voor ons besluit staat stil vanaf {{ suspended_from }}, zolang de overmacht duurt (artikel 4:15, tweede lid, onder c, en derde lid, van de Awb). Zoals wij het nu zien, krijgt u uiterlijk op {{ decide_by }} ons besluit. Verandert dat, dan schrijven wij u opnieuw.",
            "De termijn voor ons besluit staat stil vanaf {{ suspended_from }}, {% if suspended_until %}tot en met {{ suspended_until }}{% else %}zolang de overmacht duurt{% endif %} (artikel 4:15, tweede lid, onder c, en derde lid, van de Awb). Wij verwachten dat u uiterlijk op {{ expected_by }} ons besluit krijgt. Verandert dat, dan schrijven wij u opnieuw.",
        ),
    ],
}
CLAUSES = {}
# fmt: on


def mend(apps, schema_editor):
    _replace(apps, (0, 1))


def unmend(apps, schema_editor):
    _replace(apps, (1, 0))


def _replace(apps, turn):
    before, after = turn
    for kinds, pairs in TEXTS.items():
        for row in apps.get_model("subsidies", "LetterTemplate").objects.filter(kind__in=kinds):
            for pair in pairs:
                row.body = row.body.replace(pair[before], pair[after])
            row.save()
    for code, pairs in CLAUSES.items():
        for row in apps.get_model("subsidies", "LetterClause").objects.filter(code=code):
            for pair in pairs:
                row.text = row.text.replace(pair[before], pair[after])
            row.save()


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0067_expected_days_guards")]
    operations = [migrations.RunPython(mend, unmend)]
