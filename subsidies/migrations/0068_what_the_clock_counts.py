"""Letters on a term say the days that the clock counts, the day that was given, and the rule that they rest on.

Texts are mended where they still say what came with the system; what somebody wrote otherwise stays as it is.
"""

from django.db import migrations

# fmt: off
AS_IT_IS = """{% if as_it_is %}
Op {{ requested_on }} hebben wij u gevraagd om uw aanvraag uiterlijk op {{ completion_due }} aan te vullen. Wij vroegen om:
{{ missing }}
{% if answered_on %}
Op {{ answered_on }} kregen wij uw antwoord. Daarmee was uw aanvraag nog niet compleet. Wij besluiten nu op wat er ligt.
{% elif partly_on %}
Op {{ partly_on }} kregen wij een deel daarvan. {% if partly_said %}{{ partly_said }} {% endif %}Uw aanvraag was daarmee niet compleet. Wij besluiten nu op wat er ligt.
{% else %}
Daarop kregen wij geen aanvulling van u. Wij besluiten nu op wat er ligt.
{% endif %}
{% endif %}
"""
IN_PART = """{% if partly_on %}
Wij vroegen om:
{{ missing }}
Op {{ partly_on }} kregen wij een deel daarvan.{% if partly_said %} {{ partly_said }}{% endif %}
{% if still_missing %}
Wij hadden daarna nog van u nodig:
{{ still_missing }}
{% else %}
Uw aanvraag was daarmee niet compleet.
{% endif %}
{% else %}
Wij hadden nog van u nodig:
{{ missing }}
{% endif %}
"""
REMINDED = """{% if partly_on %}
## Wat wij u vroegen
{{ missing }}
Op {{ partly_on }} kregen wij een deel daarvan.{% if partly_said %} {{ partly_said }}{% endif %}
{% if still_missing %}
## Wat wij nog van u nodig hebben
{{ still_missing }}
{% else %}
Stuur ons ook wat u nog niet hebt gestuurd.
{% endif %}
{% else %}
## Wat wij nog van u nodig hebben
{{ missing }}
{% endif %}
"""
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
    ("extension",): [
        (
            "{{ extension_reason }}\n## Wanneer",
            "{% if extension_ground %}{{ extension_ground }} {% endif %}{{ extension_reason }}\n## Wanneer",
        ),
    ],
    ("refusal",): [
        (
            "## Waarom wij dit besluiten\n{{ reason }}\n",
            "## Waarom wij dit besluiten\n" + AS_IT_IS + "{{ reason }}\n",
        ),
        (
            "{{ grounds }}\n{% if ceiling_words %}",
            "{{ grounds }}\n{% if open_period %}\nAanvragen kon {{ open_period }}. Wij kregen uw aanvraag op {{ received_on }}.\n{% endif %}\n{% if ceiling_words %}",
        ),
    ],
    ("partial_award",): [
        (
            "## Waarom u niet alles krijgt\n",
            "## Waarom u niet alles krijgt\n" + AS_IT_IS,
        ),
    ],
    ("disregard",): [
        (
            "aan te vullen. Wij hadden nog van u nodig:\n{{ missing }}\n",
            "aan te vullen.\n" + IN_PART,
        ),
    ],
    ("reminder",): [
        (
            "## Wat wij nog van u nodig hebben\n{{ missing }}\n",
            REMINDED,
        ),
    ],
}
# the code of a clause: what it said, and what it says
CLAUSES = {
    "arrangement-1": [
        (
            " Dit heet arrangement 1.",
            "",
        ),
    ],
    "arrangement-2": [
        (
            " Dit heet arrangement 2.",
            "",
        ),
    ],
    "arrangement-3": [
        (
            " Dit heet arrangement 3.",
            "",
        ),
        (
            "{% if applicant_is_municipality %}Als gemeente verantwoordt u zich zoals in uw jaarrekening (SiSa), als dat voor deze regeling geldt. {% endif %}",
            "{% if accounts_by_sisa %}Als gemeente verantwoordt u zich ook in uw jaarrekening (SiSa). {% endif %}",
        ),
    ],
}
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
