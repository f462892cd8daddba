"""The grounds to settle a subsidy at less than the award, and the letter with which it is settled.

The grounds follow article 4:46 of the Awb from memory of the text: they are marked "not confirmed" until somebody has
compared them with the law.
"""

from django.db import migrations

# code, article, text, whether the recipient is heard first
GROUNDS = [
    (
        "settle-activities",
        "Awb 4:46, lid 2, onder a",
        "De activiteiten waarvoor subsidie is verleend, hebben niet of niet geheel plaatsgevonden.",
        True,
    ),
    (
        "settle-obligations",
        "Awb 4:46, lid 2, onder b",
        "De ontvanger heeft niet voldaan aan de verplichtingen die aan de subsidie verbonden zijn.",
        True,
    ),
    (
        "settle-false-data",
        "Awb 4:46, lid 2, onder c",
        "De ontvanger heeft onjuiste of onvolledige gegevens verstrekt, en met de juiste gegevens was anders beslist op de aanvraag om verlening.",
        True,
    ),
    (
        "settle-known-wrong",
        "Awb 4:46, lid 2, onder d",
        "De verlening was anderszins onjuist en de ontvanger wist dit of behoorde dit te weten.",
        True,
    ),
    (
        "settle-costs",
        "Awb 4:46, lid 3",
        "De subsidie hangt af van de werkelijke kosten. Kosten die in redelijkheid niet als noodzakelijk kunnen worden beschouwd, tellen niet mee.",
        True,
    ),
    (
        "settle-actual",
        "Awb 4:46, lid 1",
        "De subsidie is verleend tot een maximum en hangt af van de werkelijke kosten. Die zijn lager dan begroot.",
        False,
    ),
]
SUBJECT = "Besluit: wij stellen de subsidie vast voor {{ title }}"
BODY = """
Op {{ award_date }} hebben wij u {{ form }} verleend voor {{ title }}. Het bedrag was ten hoogste {{ award_amount }}. Uw aanvraag hadden wij ontvangen op {{ received_on }}. {% if settlement_asked_on %}Op {{ settlement_asked_on }} kregen wij uw verzoek om de subsidie vast te stellen op {{ settlement_asked }}.{% endif %}{% if settlement_unasked %}U hoeft niet om vaststelling te vragen: wij doen dat zelf ({{ settlement_unasked }}{% if title_4_2 %}; artikel 4:47 van de Awb{% endif %}).{% endif %}
## Ons besluit
Wij stellen de subsidie vast op {{ settled }} ({{ settled_words }}){% if title_4_2 %} (artikel 4:46 van de Awb){% endif %}. Wij hebben dit besloten op {{ decision_date }}, volgens {{ scheme_words }} en de {{ asv }}.
## Waarom wij dit besluiten
{{ reason }}
{% if grounds %}
Wij baseren ons besluit op:
{{ grounds }}
{% endif %}
{% if not_met %}
## Wat niet is nagekomen
Bij het bedrag horen verplichtingen. Hieraan is niet voldaan:
{{ not_met }}
{% endif %}
{% if activities %}
## Wat u hebt gedaan
{{ activities }}
{% endif %}
## Wat u nog krijgt of terugbetaalt
Wij hebben u tot nu toe {{ paid_before }} betaald.
{% if still_to_pay %}
Wij betalen u nog {{ still_to_pay }}. Dat doen wij binnen zes weken nadat wij deze brief hebben verstuurd (artikel 4:87 van de Awb).
{% endif %}
{% if to_repay %}
Dat is {{ to_repay }} te veel. U moet dat bedrag terugbetalen (artikel 4:95, vierde lid,{% if title_4_2 %} en artikel 4:57{% endif %} van de Awb). Doe dat binnen zes weken nadat wij deze brief hebben verstuurd (artikel 4:87 van de Awb). Betaal op rekening {{ repay_to }} op naam van {{ sender }}, en zet er {{ case_number }} bij. Lukt het niet om in één keer te betalen? Vraag ons dan vóór die dag om uitstel (artikel 4:94 van de Awb).
{% endif %}
{% if settled_even %}
U krijgt niets meer van ons en u hoeft niets terug te betalen.
{% endif %}
{% if view %}
## Uw zienswijze
{{ view }}
{% if view_answer %}
## Wat wij met uw zienswijze doen
{{ view_answer }}
{% endif %}
{% endif %}
{% if not_heard %}
## Waarom wij u niet om een zienswijze hebben gevraagd
{{ not_heard }}
{% endif %}
{% if advice %}
## Het advies
{{ advice }}
## Wat wij met het advies doen
{{ advice_answer }}
{% endif %}
## Uw gegevens
{{ privacy }}
"""


USUAL_DAYS = {"receive-settlement": 31, "repay": 31}


def fill(apps, schema_editor):
    for act, days in USUAL_DAYS.items():
        apps.get_model("dates", "UsualDays").objects.get_or_create(act=act, defaults={"days": days})
    RefusalGround, LetterTemplate = (apps.get_model("subsidies", name) for name in ("RefusalGround", "LetterTemplate"))
    for code, article, text, needs_hearing in GROUNDS:
        RefusalGround.objects.create(
            code=code,
            article=article,
            text=text,
            used_for="settlement",
            needs_hearing=needs_hearing,
            is_active=True,
            is_confirmed=False,
        )
    LetterTemplate.objects.create(kind="settlement", subject=SUBJECT, body=BODY.strip())


def empty(apps, schema_editor):
    apps.get_model("dates", "UsualDays").objects.filter(act__in=USUAL_DAYS).delete()
    apps.get_model("subsidies", "RefusalGround").objects.filter(code__in=[row[0] for row in GROUNDS]).delete()
    apps.get_model("subsidies", "LetterTemplate").objects.filter(scheme=None, kind="settlement").delete()


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0093_settlement_guards"), ("dates", "0002_usual_days")]
    operations = [migrations.RunPython(fill, empty)]
