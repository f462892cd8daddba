"""Grounds on which an award is withdrawn or lowered, and a letter for each of these decisions.

The grounds follow articles 4:48 to 4:50 of the Awb from memory of the text: they are marked "not confirmed" until somebody
has compared them with the law. Those of 4:49 are for what was settled already and are not in use.
"""

from django.db import migrations

# code, article, text, in use
GROUNDS = [
    (
        "award-activities",
        "Awb 4:48, lid 1, onder a",
        "De activiteiten waarvoor subsidie is verleend, hebben niet of niet helemaal plaatsgevonden of zullen dat niet doen.",
        True,
    ),
    (
        "award-obligations",
        "Awb 4:48, lid 1, onder b",
        "De ontvanger heeft niet voldaan aan de verplichtingen die bij de subsidie horen.",
        True,
    ),
    (
        "award-false-data",
        "Awb 4:48, lid 1, onder c",
        "De ontvanger heeft onjuiste of onvolledige gegevens verstrekt, en met de juiste gegevens was anders besloten.",
        True,
    ),
    (
        "award-known-wrong",
        "Awb 4:48, lid 1, onder d",
        "De verlening was anderszins onjuist en de ontvanger wist dit of behoorde dit te weten.",
        True,
    ),
    (
        "award-no-funds",
        "Awb 4:48, lid 1, onder e",
        "Er zijn niet voldoende gelden beschikbaar gesteld, en dat was als voorwaarde gemaakt (artikel 4:34).",
        True,
    ),
    (
        "settled-facts",
        "Awb 4:49, lid 1, onder a",
        "Feiten of omstandigheden die bij de vaststelling niet bekend konden zijn, hadden tot een lagere vaststelling geleid.",
        False,
    ),
    (
        "settled-known-wrong",
        "Awb 4:49, lid 1, onder b",
        "De vaststelling was onjuist en de ontvanger wist dit of behoorde dit te weten.",
        False,
    ),
    (
        "settled-obligations",
        "Awb 4:49, lid 1, onder c",
        "De ontvanger heeft na de vaststelling niet voldaan aan de verplichtingen die bij de subsidie horen.",
        False,
    ),
    ("award-wrong", "Awb 4:50, lid 1, onder a", "De subsidieverlening is onjuist.", True),
    (
        "award-changed-views",
        "Awb 4:50, lid 1, onder b",
        "Veranderde omstandigheden of gewijzigde inzichten verzetten zich in overwegende mate tegen voortzetting van de subsidie.",
        True,
    ),
    (
        "award-other-law",
        "Awb 4:50, lid 1, onder c",
        "Een ander wettelijk voorschrift regelt dit geval. Noem het voorschrift in de reden.",
        True,
    ),
]
LETTERS = {
    "award_ended": (
        "Besluit: wij trekken de subsidie in zoals u vroeg: {{ title }}",
        """
Op {{ award_date }} verleenden wij u {{ form }} van {{ award_amount }} voor {{ title }}. U hebt ons gevraagd om deze subsidie in te trekken.

## Ons besluit
Wij trekken de subsidie in. U krijgt dus geen geld meer van ons voor {{ title }}. Wij hebben dit besloten op {{ decision_date }}.

## Waarom wij dit besluiten
{{ reason }}

## Wat dit voor u betekent
U hoeft niet meer te voldoen aan de verplichtingen die bij de subsidie hoorden.
""",
    ),
    "award_withdrawn": (
        "Besluit: wij trekken de subsidie in voor {{ title }}",
        """
Op {{ award_date }} verleenden wij u {{ form }} van {{ award_amount }} voor {{ title }}. In deze brief leest u dat wij dit veranderen. U hebt eerst uw mening kunnen geven.

## Ons besluit
Wij trekken de subsidie in. U krijgt dus geen geld meer van ons voor {{ title }}. Wij hebben dit besloten op {{ decision_date }}.

## Waarom wij dit besluiten
{{ reason }}

Wij baseren ons besluit op:
{{ grounds }}
""",
    ),
    "award_lowered": (
        "Besluit: u krijgt minder subsidie voor {{ title }}",
        """
Op {{ award_date }} verleenden wij u {{ form }} voor {{ title }}. Het bedrag was {{ award_amount }}. In deze brief leest u dat wij dit veranderen. U hebt eerst uw mening kunnen geven.

## Ons besluit
Wij verlagen de subsidie tot ten hoogste {{ awarded }} ({{ awarded_words }}). Wij hebben dit besloten op {{ decision_date }}.

## Waarom wij dit besluiten
{{ reason }}

Wij baseren ons besluit op:
{{ grounds }}
""",
    ),
}


def fill(apps, schema_editor):
    RefusalGround, LetterTemplate = (apps.get_model("subsidies", name) for name in ("RefusalGround", "LetterTemplate"))
    for code, article, text, is_active in GROUNDS:
        RefusalGround.objects.create(
            code=code,
            article=article,
            text=text,
            used_for="withdrawal",
            needs_hearing=True,
            is_active=is_active,
            is_confirmed=False,
        )
    for kind, (subject, body) in LETTERS.items():
        LetterTemplate.objects.create(kind=kind, subject=subject, body=body.strip())


def empty(apps, schema_editor):
    apps.get_model("subsidies", "RefusalGround").objects.filter(code__in=[row[0] for row in GROUNDS]).delete()
    apps.get_model("subsidies", "LetterTemplate").objects.filter(scheme=None, kind__in=LETTERS).delete()


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0014_withdrawals")]
    operations = [migrations.RunPython(fill, empty)]
