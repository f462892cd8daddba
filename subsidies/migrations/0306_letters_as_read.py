"""Letters as a reader stumbled over them: what contradicts, what has no article, and what says not of what it is.

A text that was changed by hand stays as it is.
"""

from django.db import migrations

CHANGES = {
    "settlement_changed": [
        (
            "Op {{ settled_before_on }} hebben wij de subsidie vastgesteld op {{ settled_before }}. Dat besluit veranderen wij nu.",
            (
                "{% if settled_first_on %}Op {{ settled_first_on }} hebben wij de subsidie vastgesteld. Op {{ settled_before_on }} hebben wij "
                "dat bedrag verlaagd tot {{ settled_before }}. Wij veranderen de vaststelling nu opnieuw.{% else %}Op "
                "{{ settled_before_on }} hebben wij de subsidie vastgesteld op {{ settled_before }}. Dat besluit veranderen wij nu.{% endif %}"
            ),
        ),
        (
            "Wij trekken de vaststelling van {{ settled_before_on }} in{% if title_4_2 %}",
            (
                "Wij trekken de vaststelling van {% if settled_first_on %}{{ settled_first_on }} in, zoals wij die op "
                "{{ settled_before_on }} hebben veranderd{% else %}{{ settled_before_on }} in{% endif %}{% if title_4_2 %}"
            ),
        ),
        (
            "## Hoe wij uw belangen hebben meegewogen\n{{ weighing }}",
            (
                "## Hoe wij uw belangen hebben meegewogen\nWij mogen de vaststelling veranderen, maar wij hoeven dat niet. Daarom hebben "
                "wij gekeken wat ons besluit voor u betekent, en of dat in verhouding staat tot wat wij ermee willen bereiken (artikel "
                "3:4 van de Awb).\n{{ weighing }}"
            ),
        ),
        (
            "{% if repay_before %}\nDaarvan moest u {{ repay_before }} al terugbetalen.",
            (
                "{% if written_off %}\nVan wat u moest terugbetalen, hebben wij {{ written_off }} kwijtgescholden. Dat blijft zo.\n"
                "{% endif %}\n{% if repay_before %}\nU moest daarvan {{ repay_before }} al terugbetalen."
            ),
        ),
        (
            "Doe dat binnen zes weken nadat wij deze brief hebben verstuurd (artikel 4:87 van de Awb). Betaal op rekening",
            (
                "{% if repay_from %}Dat hoeft nu nog niet: dit besluit geldt vanaf {{ repay_from }}. Betaal binnen zes weken na die dag"
                "{% else %}Doe dat binnen zes weken nadat wij deze brief hebben verstuurd{% endif %} (artikel 4:87 van de Awb). Betaal op "
                "rekening"
            ),
        ),
    ],
    "objection_end_notice": [
        (
            "Dit is besloten namens {{ sender }} (mandaat",
            "Dit is besloten namens Gedeputeerde Staten van Drenthe (mandaat",
        ),
    ],
    "notice_early": [("Uw brief heeft daarom geen gevolgen", "Uw ingebrekestelling heeft daarom geen gevolgen")],
    "money_waiver": [
        (
            "U hoeft dat bedrag niet terug te betalen. Wij hebben dit besloten",
            "U hoeft dat bedrag niet terug te betalen. Wij mogen dit doen op grond van {{ money_basis }}. Wij hebben dit besloten",
        ),
        (
            (
                "## Wat er overblijft\nWat u daarna nog moet terugbetalen, betaalt u zoals in de overeenkomst staat. Wat wij u "
                "kwijtschelden, gaat af van de laatste betalingen."
            ),
            (
                "## Wat er overblijft\n{% if loan_rest_none %}U hoeft van wat u hebt opgenomen niets meer terug te betalen.{% else %}Wat u "
                "daarna nog moet terugbetalen, betaalt u zoals in de overeenkomst staat. Wat wij u kwijtschelden, gaat af van de laatste "
                "betalingen.{% endif %}"
            ),
        ),
    ],
    "money_conversion": [
        (
            "Dat gaat af van de laatste betalingen. Wat u daarna nog moet terugbetalen, betaalt u zoals in de overeenkomst staat.",
            (
                "{% if loan_rest_none %}Daarmee hoeft u van wat u hebt opgenomen niets meer terug te betalen.{% else %}Dat gaat af van de "
                "laatste betalingen. Wat u daarna nog moet terugbetalen, betaalt u zoals in de overeenkomst staat.{% endif %}"
            ),
        ),
    ],
    "money_writ": [
        (
            "De schuld volgt uit ons besluit van {{ money_debt_on }}",
            "De schuld volgt uit {% if money_debts %}onze besluiten{% else %}ons besluit{% endif %} van {{ money_debt_on }}",
        ),
    ],
}
SUBJECTS = {
    "money_waiver": (
        "Besluit: u hoeft een deel van de lening voor {{ title }} niet terug te betalen",
        "Besluit: u hoeft {% if not loan_rest_none %}een deel van {% endif %}de lening voor {{ title }} niet terug te betalen",
    ),
    "money_conversion": (
        "Besluit: wij zetten een deel van de lening voor {{ title }} om in subsidie",
        "Besluit: wij zetten {% if not loan_rest_none %}een deel van {% endif %}de lening voor {{ title }} om in subsidie",
    ),
}
EVERYWHERE = ("{{ scheme_words }} en de {{ asv }}", "{{ scheme_words }}, en de {{ asv }}")
CONSEQUENCES = (
    (
        "Dan kunnen wij het bedrag lager vaststellen, het besluit intrekken of in uw nadeel veranderen, en geld terugvragen"
        "{% if title_4_2 %} (artikelen 4:46, 4:48, 4:49 en 4:57 van de Awb){% endif %}."
    ),
    (
        "{% if loan %}Dan kunnen wij het besluit intrekken of in uw nadeel veranderen{% if title_4_2 %} (artikel 4:48 van de Awb)"
        "{% endif %}. Wat u hebt opgenomen, betaalt u dan terug zoals in de overeenkomst staat.{% else %}Dan kunnen wij het bedrag "
        "lager vaststellen, het besluit intrekken of in uw nadeel veranderen, en geld terugvragen{% if title_4_2 %} (artikelen 4:46, "
        "4:48, 4:49 en 4:57 van de Awb){% endif %}.{% endif %}"
    ),
)


def replace(text, old, new):
    return text if old in new and new in text else text.replace(old, new, 1)


def change(apps, schema_editor):
    turn(apps, lambda pair: pair)


def change_back(apps, schema_editor):
    turn(apps, lambda pair: pair[::-1])


def turn(apps, way):
    for template in apps.get_model("subsidies", "LetterTemplate").objects.all():
        before = template.subject, template.body
        for pair in CHANGES.get(template.kind, []):
            template.body = replace(template.body, *way(pair))
        if template.kind in SUBJECTS:
            template.subject = replace(template.subject, *way(SUBJECTS[template.kind]))
        old, new = way(EVERYWHERE)
        template.body = template.body.replace(old, new)
        if (template.subject, template.body) != before:
            template.save()
    for clause in apps.get_model("subsidies", "LetterClause").objects.filter(code="consequences"):
        text = replace(clause.text, *way(CONSEQUENCES))
        if text != clause.text:
            clause.text = text
            clause.save()


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0305_written_off_once_told")]
    operations = [migrations.RunPython(change, change_back)]
