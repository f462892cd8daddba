"""A general text for each kind of letter. Kept in the admin afterwards."""

from django.db import migrations

# kind: subject, body
LETTERS = {
    "acknowledgement": (
        "Wij hebben uw aanvraag ontvangen: {{ title }}",
        """
Op {{ received_on }} hebben wij uw aanvraag voor subsidie ontvangen. U vraagt {{ requested }} voor {{ title }}. De aanvraag valt onder de regeling {{ scheme }}.

## Wat er nu gebeurt
Wij kijken eerst of uw aanvraag compleet is. Mist er iets, dan vragen wij u om dat aan te vullen. Daarna beoordelen wij de aanvraag.

U krijgt uiterlijk op {{ decide_by }} ons besluit. Vragen wij u om een aanvulling, dan telt de tijd die u daarvoor nodig hebt niet mee (artikel 4:15 van de Algemene wet bestuursrecht).

## Uw kenmerk bij ons
Het nummer van uw aanvraag is {{ case_number }}. Wilt u dat noemen als u ons belt of schrijft?
""",
    ),
    "completion_request": (
        "Wilt u uw aanvraag aanvullen: {{ title }}",
        """
Op {{ received_on }} hebben wij uw aanvraag voor subsidie ontvangen voor {{ title }}. De aanvraag is nog niet compleet. Wij kunnen haar daarom nog niet beoordelen.

## Wat wij nog van u nodig hebben
{{ missing }}

## Wanneer
Wilt u dit uiterlijk op {{ completion_due }} aan ons sturen? Noem daarbij het nummer {{ case_number }}.

## Wat dit betekent
Vanaf de dag na deze vraag staat de termijn voor ons besluit stil. De termijn loopt verder zodra uw aanvraag compleet is (artikel 4:15 van de Algemene wet bestuursrecht, Awb).

Krijgen wij de aanvulling niet op tijd, dan kunnen wij besluiten om uw aanvraag niet te behandelen (artikel 4:5 van de Awb). Hebt u meer tijd nodig? Laat het ons dan weten voor {{ completion_due }}.
""",
    ),
    "extension": (
        "Wij hebben meer tijd nodig voor ons besluit: {{ title }}",
        """
Op {{ received_on }} hebben wij uw aanvraag voor subsidie ontvangen voor {{ title }}. Het lukt ons niet om op tijd te besluiten.

## Waarom
{{ extension_reason }}

## Wanneer u ons besluit krijgt
Wij verlengen de termijn met {{ extension_weeks }} weken. U krijgt uiterlijk op {{ decide_by }} ons besluit (artikel 4:14 van de Algemene wet bestuursrecht).

Onze excuses dat u langer moet wachten.
""",
    ),
    "view_invitation": (
        "U kunt reageren voordat wij besluiten: {{ title }}",
        """
Op {{ received_on }} hebben wij uw aanvraag voor subsidie ontvangen voor {{ title }}. Wij willen iets besluiten dat anders is dan u hebt gevraagd. Voordat wij dat doen, kunt u uw mening geven (artikel 4:7 en 4:8 van de Algemene wet bestuursrecht). Dat heet een zienswijze.

## Wat wij willen besluiten, en waarom
{{ view_intention }}

## Hoe u reageert
U kunt ons schrijven of mailen. Wilt u liever praten, bel ons dan voor een afspraak. Wij krijgen uw reactie graag uiterlijk op {{ view_due }}. Noem daarbij het nummer {{ case_number }}.

Reageren hoeft niet. Krijgen wij geen reactie, dan besluiten wij met wat wij nu weten.
""",
    ),
    "award": (
        "Besluit: u krijgt subsidie voor {{ title }}",
        """
Op {{ received_on }} hebt u {{ requested }} aangevraagd voor {{ title }}. In deze brief leest u ons besluit.

## Ons besluit
Wij verlenen u {{ form }} van ten hoogste {{ awarded }} ({{ awarded_words }}). Dat doen wij volgens de regeling {{ scheme }}{% if title_4_2 %} en afdeling 4.2.3 van de Algemene wet bestuursrecht (Awb){% endif %}. Wij hebben dit besloten op {{ decision_date }}.
{% if division %}
Het bedrag komt uit:
{{ division }}
{% endif %}
{% if reason %}
## Waarom wij dit besluiten
{{ reason }}
{% endif %}
{% if obligations %}
## Wat wij van u verwachten
U moet zich houden aan deze verplichtingen{% if title_4_2 %} (artikel 4:37 en 4:38 van de Awb){% endif %}:
{{ obligations }}
{% endif %}
## Betaling
{{ payment_term }}

## Verandert er iets?
Laat het ons meteen weten als uw plan verandert, later klaar is of niet doorgaat.
""",
    ),
    "partial_award": (
        "Besluit: u krijgt een deel van de subsidie voor {{ title }}",
        """
Op {{ received_on }} hebt u {{ requested }} aangevraagd voor {{ title }}. In deze brief leest u ons besluit.

## Ons besluit
Wij verlenen u {{ form }} van ten hoogste {{ awarded }} ({{ awarded_words }}). Dat is minder dan u hebt gevraagd. Voor het andere deel wijzen wij uw aanvraag af. Dat doen wij volgens de regeling {{ scheme }}{% if title_4_2 %} en afdeling 4.2.3 van de Algemene wet bestuursrecht (Awb){% endif %}. Wij hebben dit besloten op {{ decision_date }}.
{% if division %}
Het bedrag komt uit:
{{ division }}
{% endif %}
## Waarom u niet alles krijgt
{{ reason }}
{% if grounds %}
{{ grounds }}
{% endif %}
{% if obligations %}
## Wat wij van u verwachten
U moet zich houden aan deze verplichtingen{% if title_4_2 %} (artikel 4:37 en 4:38 van de Awb){% endif %}:
{{ obligations }}
{% endif %}
## Betaling
{{ payment_term }}

## Verandert er iets?
Laat het ons meteen weten als uw plan verandert, later klaar is of niet doorgaat.
""",
    ),
    "refusal": (
        "Besluit: u krijgt geen subsidie voor {{ title }}",
        """
Op {{ received_on }} hebt u {{ requested }} aangevraagd voor {{ title }}. In deze brief leest u ons besluit.

## Ons besluit
Wij wijzen uw aanvraag af. U krijgt dus geen subsidie. Wij hebben uw aanvraag beoordeeld volgens de regeling {{ scheme }} en dit besloten op {{ decision_date }}.

## Waarom wij dit besluiten
{{ reason }}
{% if grounds %}
Wij baseren ons besluit op:
{{ grounds }}
{% endif %}
""",
    ),
    "disregard": (
        "Besluit: wij behandelen uw aanvraag niet: {{ title }}",
        """
Op {{ received_on }} hebben wij uw aanvraag voor subsidie ontvangen voor {{ title }}. De aanvraag was niet compleet. Wij hebben u gevraagd om haar aan te vullen.

## Ons besluit
Wij behandelen uw aanvraag niet (artikel 4:5 van de Algemene wet bestuursrecht). U krijgt dus geen subsidie. Wij hebben dit besloten op {{ decision_date }}.

## Waarom wij dit besluiten
{{ reason }}
{% if missing %}
Dit hadden wij nog van u nodig:
{{ missing }}
{% endif %}
## Opnieuw aanvragen
U kunt een nieuwe, complete aanvraag doen zolang de regeling open is. Die krijgt dan een nieuwe datum van ontvangst.
""",
    ),
    "withdrawal": (
        "U hebt uw aanvraag ingetrokken: {{ title }}",
        """
U hebt ons laten weten dat u uw aanvraag voor subsidie intrekt. Het gaat om uw aanvraag van {{ received_on }} voor {{ title }}, met het nummer {{ case_number }}.

Wij hebben uw aanvraag gesloten op {{ withdrawn_on }}. U hoeft niets meer te doen.
""",
    ),
}


def fill(apps, schema_editor):
    LetterTemplate = apps.get_model("subsidies", "LetterTemplate")
    for kind, (subject, body) in LETTERS.items():
        LetterTemplate.objects.create(kind=kind, subject=subject, body=body.strip())


def empty(apps, schema_editor):
    apps.get_model("subsidies", "LetterTemplate").objects.filter(scheme=None).delete()


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0004_law_data")]
    operations = [migrations.RunPython(fill, empty)]
