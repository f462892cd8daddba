"""The texts of whole letters. Kept in the admin afterwards; one that a functional admin changed stays as it is."""

import hashlib

from django.db import migrations

# The texts that came with the system before, by their SHA-256: only these are replaced.
BEFORE = {
    "acknowledgement": "1b63111961bb0f324873dbe137289d6523470ceb60461fe10308688624941edd",
    "completion_request": "6719e9405702c896119322d210ea5683976e0756fda67f547f75593f5edaee4d",
    "extension": "35eb6b737dc7bf0e24bdb2e3557239e435b6ea4282eafe4f25aded6e6f1ddf69",
    "view_invitation": "71b0c76d9e11d073b3c1dacfc8ab5e4d06c1e9cc9154a563b15873f5f6cb46d9",
    "award": "1073396f753c4b894a98ab221b36deb104081b43587c52e1018c0e44de752e47",
    "partial_award": "e41dc755562a61c7b64bd8c4f416a083988bdc2a5ddd16f67318fc11db877b08",
    "refusal": "e1b8d86a90f02f403aaed7ef10c85be2033ebf789b1bb3c358f98f18fdad446d",
    "disregard": "da484a665b37f0a9df8f06a7e4203f2d631c9404a48ded1d0ed5d12dc1ed8ec2",
    "withdrawal": "ab1042910314bd13665571cd98ffb350eb2c9e03f4ca47e6c967b198c5ebac70",
    "award_ended": "05deaeec3bda9e516b47767a2cf9180552a78ed7e159d7e5ef2b2106cfca1a74",
    "award_withdrawn": "c36ab88ba887eb7f1f47db28f7f4dae2d523ecc2295698d31c1f1bde8ac0582b",
    "award_lowered": "0d2e70dd6947086ffc8f97ab9b2a554c57a82c5cb1835d3b35268dabfa304756",
}
HEARD = """
{% if view %}
## Uw zienswijze
{{ view }}
{% if view_answer %}
{{ view_answer }}
{% endif %}
{% endif %}
{% if advice %}
## Het advies
{{ advice }}
{{ advice_answer }}
{% endif %}
"""
AWARD = """
Op {{ received_on }} hebben wij uw aanvraag ontvangen. U vraagt {{ requested }} voor {{ title }}. In deze brief leest u ons besluit.
## Ons besluit
Wij verlenen u {{ form }} van ten hoogste {{ awarded }} ({{ awarded_words }}){% if title_4_2 %} (artikelen 4:29 en 4:31 van de Awb){% endif %}. {{ calculation }}
Wij hebben dit besloten op {{ decision_date }}. Wij doen dit volgens {{ scheme_words }}. Ook geldt de {{ asv }}.
{% if division %}
Het bedrag komt uit:
{{ division }}
{% endif %}
{% if reservation %}
{{ reservation }}
{% endif %}
## Waarvoor {% if loan %}de lening{% else %}de subsidie{% endif %} is
{{ activities }}
U voert deze activiteiten uit {{ period }}{% if title_4_2 %} (artikel 4:30 van de Awb){% endif %}.
@WHY@
@HEARD@
{% if obligations %}
## Waar u zich aan moet houden
Aan {% if loan %}de lening{% else %}de subsidie{% endif %} zijn deze verplichtingen verbonden:
{{ obligations }}
{% endif %}
## Verandert er iets?
{{ change_duty }}
## Als u zich hier niet aan houdt
{{ consequences }}
## Hoe wij betalen
{{ advance }}
{% if loan_terms %}
## Terugbetalen
{{ loan_terms }}
{% endif %}
## Hoe u verantwoording aflegt
{{ settlement }}
## Staatssteun
{{ aid }}
## Openbaarheid en privacy
{{ publication }}
{{ privacy }}
"""
WHY = """
{% if reason %}
## Waarom wij dit besluiten
{{ reason }}
{% endif %}
"""
PARTLY = """
## Waarom u niet alles krijgt
Voor het andere deel wijzen wij uw aanvraag af. {{ reason }}
Wij baseren dat op:
{{ grounds }}
{% if ceiling_words %}
{{ ceiling_words }}
{% endif %}
"""
# kind: subject, body
LETTERS = {
    "acknowledgement": (
        "Wij hebben uw aanvraag ontvangen: {{ title }}",
        """
Op {{ received_on }} hebben wij uw aanvraag ontvangen. U vraagt {{ requested }} voor {{ title }}. De aanvraag valt onder de regeling {{ scheme }}.
## Wat er nu gebeurt
Wij kijken eerst of uw aanvraag compleet is. Mist er iets, dan vragen wij u om dat aan te vullen. Daarna beoordelen wij de aanvraag.
U krijgt uiterlijk op {{ decide_by }} ons besluit. Vragen wij u om een aanvulling, dan telt de tijd die u daarvoor nodig hebt niet mee (artikel 4:15, eerste lid, van de Awb).
## Uw gegevens
{{ privacy }}
""",
    ),
    "completion_request": (
        "Wilt u uw aanvraag aanvullen: {{ title }}",
        """
Op {{ received_on }} hebben wij uw aanvraag ontvangen voor {{ title }}. De aanvraag is nog niet compleet. Wij kunnen haar daarom nog niet beoordelen.
## Wat wij nog van u nodig hebben
{{ missing }}
## Wanneer
Wilt u dit uiterlijk op {{ completion_due }} aan ons sturen? Dat kan per post of elektronisch. Noem daarbij het nummer {{ case_number }}.
## Wat dit betekent
Vanaf de dag na deze vraag staat de termijn voor ons besluit stil. De termijn loopt verder zodra uw aanvraag compleet is, of als deze tijd voorbij is (artikel 4:15, eerste lid, van de Awb).
Krijgen wij de aanvulling niet op tijd, dan kunnen wij besluiten om uw aanvraag niet te behandelen (artikel 4:5, eerste lid, van de Awb). Hebt u meer tijd nodig? Laat het ons dan weten vóór {{ completion_due }}.
""",
    ),
    "reminder": (
        "Herinnering: wilt u uw aanvraag aanvullen: {{ title }}",
        """
Op {{ received_on }} hebben wij uw aanvraag ontvangen voor {{ title }}. Op {{ requested_on }} hebben wij u gevraagd om haar aan te vullen. Wij hebben nog niet alles van u gekregen.
## Wat wij nog van u nodig hebben
{{ missing }}
## Wanneer
U kunt dit nog sturen tot en met {{ completion_due }}. Noem daarbij het nummer {{ case_number }}. Deze herinnering geeft u geen nieuwe termijn.
## Wat dit betekent
Krijgen wij de aanvulling niet op tijd, dan kunnen wij besluiten om uw aanvraag niet te behandelen (artikel 4:5, eerste lid, van de Awb).
""",
    ),
    "completion_received": (
        "Wij hebben uw aanvulling ontvangen: {{ title }}",
        """
Op {{ completed_on }} hebben wij uw aanvulling ontvangen. Die hoort bij uw aanvraag voor {{ title }}, die wij op {{ received_on }} kregen.
## Wat dit betekent
De termijn voor ons besluit stond stil en loopt nu verder (artikel 4:15, eerste lid, van de Awb). U krijgt uiterlijk op {{ decide_by }} ons besluit.
""",
    ),
    "suspension": (
        "De termijn voor ons besluit staat stil: {{ title }}",
        """
Op {{ received_on }} hebben wij uw aanvraag ontvangen voor {{ title }}. In deze brief leest u dat de termijn voor ons besluit stilstaat.
## Waarom
{{ suspension_ground }}
{{ suspension_reason }}
## Vanaf wanneer
De termijn staat stil vanaf {{ suspended_from }}{% if suspended_until %} tot en met {{ suspended_until }}{% endif %}. Zodra de termijn weer loopt, laten wij u weten wanneer u ons besluit krijgt.
""",
    ),
    "suspension_ended": (
        "De termijn voor ons besluit loopt weer: {{ title }}",
        """
Op {{ received_on }} hebben wij uw aanvraag ontvangen voor {{ title }}. De termijn voor ons besluit stond stil van {{ suspended_from }} tot en met {{ suspended_until }}.
## Wat dit betekent
De termijn loopt weer. U krijgt uiterlijk op {{ decide_by }} ons besluit.
""",
    ),
    "force_majeure": (
        "Wij kunnen nu niet besluiten: {{ title }}",
        """
Op {{ received_on }} hebben wij uw aanvraag ontvangen voor {{ title }}. Door overmacht kunnen wij nu niet besluiten.
## Waarom
{{ suspension_reason }}
## Wat dit betekent
De termijn voor ons besluit staat stil vanaf {{ suspended_from }}, zolang de overmacht duurt (artikel 4:15, tweede lid, onder c, en derde lid, van de Awb). Zoals wij het nu zien, krijgt u uiterlijk op {{ decide_by }} ons besluit. Verandert dat, dan schrijven wij u opnieuw.
""",
    ),
    "extension": (
        "Wij verdagen ons besluit: {{ title }}",
        """
Op {{ received_on }} hebben wij uw aanvraag ontvangen voor {{ title }}. Het lukt ons niet om binnen de gewone termijn te besluiten.
## Waarom
{{ extension_reason }}
## Wanneer u ons besluit krijgt
Wij verdagen ons besluit met {{ extension_weeks }} weken. {% if extension_basis %}Dat mag volgens {{ extension_basis }}. {% endif %}U krijgt uiterlijk op {{ decide_by }} ons besluit.
Onze excuses dat u langer moet wachten.
""",
    ),
    "delay_notice": (
        "Ons besluit komt later: {{ title }}",
        """
Op {{ received_on }} hebben wij uw aanvraag ontvangen voor {{ title }}. Het lukt ons niet om op tijd te besluiten.
## Waarom
{{ delay_reason }}
## Wanneer u ons besluit krijgt
Wij besluiten uiterlijk op {{ promised_by }} (artikel 4:14, eerste lid, van de Awb). Dit bericht verandert de wettelijke termijn niet: die eindigt op {{ decide_by }}. Is die dag voorbij, dan kunt u ons in gebreke stellen (artikel 4:17 van de Awb).
Onze excuses dat u langer moet wachten.
""",
    ),
    "view_invitation": (
        "U kunt reageren voordat wij besluiten: {{ title }}",
        """
Op {{ received_on }} hebben wij uw aanvraag ontvangen voor {{ title }}. Wij willen iets besluiten dat voor u nadelig is. Voordat wij dat doen, kunt u vertellen wat u daarvan vindt (artikelen 4:7 en 4:8 van de Awb). Dat heet een zienswijze.
## Wat wij willen besluiten, en waarom
{{ view_intention }}
## Hoe u reageert
U kunt ons schrijven of mailen. Wilt u liever praten, bel ons dan voor een afspraak (artikel 4:9 van de Awb). Wij krijgen uw reactie graag uiterlijk op {{ view_due }}. Noem daarbij het nummer {{ case_number }}.
Reageren hoeft niet. Krijgen wij geen reactie, dan besluiten wij met wat wij nu weten.
""",
    ),
    "view_received": (
        "Wij hebben uw zienswijze ontvangen: {{ title }}",
        """
Op {{ view_received_on }} hebben wij uw zienswijze ontvangen. Die gaat over uw aanvraag voor {{ title }}, die wij op {{ received_on }} kregen.
## Wat er nu gebeurt
Wij nemen uw zienswijze mee in ons besluit. In dat besluit leest u wat wij ermee doen.
""",
    ),
    "notice_early": (
        "Uw ingebrekestelling is te vroeg: {{ title }}",
        """
Op {{ notice_received_on }} kregen wij uw ingebrekestelling. U vindt dat wij te laat zijn met ons besluit op uw aanvraag voor {{ title }}. Die aanvraag hebben wij ontvangen op {{ received_on }}.
## Waarom uw ingebrekestelling te vroeg is
De termijn voor ons besluit loopt tot en met {{ decide_by }}. Pas daarna kunt u ons in gebreke stellen (artikel 4:17, derde lid, van de Awb). Uw brief heeft daarom geen gevolgen: er loopt geen dwangsom.
## Wat u kunt doen
Hebt u na {{ decide_by }} nog geen besluit? Stuur ons dan opnieuw een ingebrekestelling.
""",
    ),
    "notice_received": (
        "Wij hebben uw ingebrekestelling ontvangen: {{ title }}",
        """
Op {{ notice_received_on }} kregen wij uw ingebrekestelling. Zij gaat over uw aanvraag voor {{ title }}, die wij op {{ received_on }} hebben ontvangen.
## Wat dit betekent
Wij zijn te laat met ons besluit. Onze excuses daarvoor. Besluiten wij niet binnen twee weken na de dag waarop wij uw ingebrekestelling kregen, dan betalen wij u een dwangsom voor elke dag dat wij te laat zijn, ten hoogste 42 dagen. De eerste dag is {{ penalty_from }} (artikel 4:17 van de Awb).
U kunt dan ook beroep instellen bij de rechtbank Noord-Nederland omdat wij niet op tijd besluiten (artikel 6:12 van de Awb).
""",
    ),
    "notice_late": (
        "Uw ingebrekestelling komt te laat: {{ title }}",
        """
Op {{ notice_received_on }} kregen wij uw ingebrekestelling. Zij gaat over uw aanvraag voor {{ title }}, die wij op {{ received_on }} hebben ontvangen.
## Waarom u geen dwangsom krijgt
Een ingebrekestelling die onredelijk laat komt, geeft geen recht op een dwangsom (artikel 4:17, zesde lid, onder a, van de Awb). U krijgt nog wel ons besluit.
""",
    ),
    "penalty_decision": (
        "Besluit: dwangsom omdat ons besluit te laat is: {{ title }}",
        """
Op {{ notice_received_on }} kregen wij uw ingebrekestelling. Zij gaat over uw aanvraag voor {{ title }}, die wij op {{ received_on }} hebben ontvangen.
## Ons besluit
De dwangsom is {{ penalty_amount }}. Wij waren {{ penalty_days }} dagen te laat (artikelen 4:17 en 4:18 van de Awb). Wij hebben dit besloten op {{ decision_date }}.
{% if reason %}
{{ reason }}
{% endif %}
{% if penalty_pay_by %}
## Hoe wij betalen
Wij betalen dit bedrag uiterlijk op {{ penalty_pay_by }} (artikel 4:87, eerste lid, van de Awb).
{% endif %}
""",
    ),
    "forwarded": (
        "Wij hebben uw aanvraag doorgestuurd: {{ title }}",
        """
Op {{ received_on }} kregen wij uw aanvraag voor {{ title }}. Wij gaan daar niet over.
## Wat wij hebben gedaan
Op {{ forwarded_on }} hebben wij uw aanvraag doorgestuurd naar {{ forwarded_to }} (artikel 2:3, eerste lid, van de Awb). Van dat bestuursorgaan hoort u meer. Voor vragen over uw aanvraag kunt u daar terecht.
""",
    ),
    "award": (
        "Besluit: u krijgt {{ form }} voor {{ title }}",
        AWARD.replace("@WHY@", WHY),
    ),
    "partial_award": (
        "Besluit: u krijgt een deel van het bedrag voor {{ title }}",
        AWARD.replace("@WHY@", PARTLY),
    ),
    "refusal": (
        "Besluit: u krijgt geen {% if loan %}lening{% else %}subsidie{% endif %} voor {{ title }}",
        """
Op {{ received_on }} hebben wij uw aanvraag ontvangen. U vraagt {{ requested }} voor {{ title }}. In deze brief leest u ons besluit.
## Ons besluit
Wij wijzen uw aanvraag af. U krijgt dus geen {% if loan %}lening{% else %}subsidie{% endif %}. Wij hebben dit besloten op {{ decision_date }}. Wij hebben uw aanvraag beoordeeld volgens {{ scheme_words }} en de {{ asv }}.
## Waarom wij dit besluiten
{{ reason }}
Wij baseren ons besluit op:
{{ grounds }}
{% if ceiling_words %}
{{ ceiling_words }}
{% endif %}
@HEARD@
## Uw gegevens
{{ privacy }}
""",
    ),
    "disregard": (
        "Besluit: wij behandelen uw aanvraag niet: {{ title }}",
        """
Op {{ received_on }} hebben wij uw aanvraag ontvangen voor {{ title }}. De aanvraag was niet compleet.
## Ons besluit
Wij behandelen uw aanvraag niet. U krijgt dus geen {% if loan %}lening{% else %}subsidie{% endif %}. Wij hebben dit besloten op {{ decision_date }}. Wij hebben gekeken naar {{ scheme_words }} en de {{ asv }}.
## Waarom wij dit besluiten
Op {{ requested_on }} hebben wij u gevraagd om uw aanvraag uiterlijk op {{ completion_due }} aan te vullen. Wij hadden nog van u nodig:
{{ missing }}
{{ reason }}
Wij baseren ons besluit op:
{{ grounds }}
@HEARD@
## Opnieuw aanvragen
U kunt een nieuwe, complete aanvraag doen zolang de regeling open is. Die krijgt dan een nieuwe datum van ontvangst.
## Uw gegevens
{{ privacy }}
""",
    ),
    "withdrawal": (
        "U hebt uw aanvraag ingetrokken: {{ title }}",
        """
U hebt ons laten weten dat u uw aanvraag intrekt. Het gaat om de aanvraag voor {{ title }} die wij op {{ received_on }} hebben ontvangen, met het nummer {{ case_number }}.
Wij hebben uw aanvraag gesloten op {{ withdrawn_on }}. U krijgt dus geen besluit. U hoeft niets meer te doen.
""",
    ),
    "award_ended": (
        "Besluit: wij trekken {% if loan %}de lening{% else %}de subsidie{% endif %} in zoals u vroeg: {{ title }}",
        """
Op {{ award_date }} hebben wij u {{ form }} verleend voor {{ title }}. Het bedrag was {{ award_amount }}. Uw aanvraag hadden wij ontvangen op {{ received_on }}. U hebt ons gevraagd om dit in te trekken.
## Ons besluit
Wij trekken {% if loan %}de lening{% else %}de subsidie{% endif %} in. U krijgt dus geen geld meer van ons voor {{ title }}. Wij hebben dit besloten op {{ decision_date }}, volgens {{ scheme_words }} en de {{ asv }}. {{ works_from }}
## Wat wij hebben afgesproken
{{ reason }}
## Wat dit voor u betekent
U hoeft niet meer te voldoen aan de verplichtingen die hierbij hoorden.
@HEARD@
## Uw gegevens
{{ privacy }}
""",
    ),
    "award_withdrawn": (
        "Besluit: wij trekken {% if loan %}de lening{% else %}de subsidie{% endif %} in voor {{ title }}",
        """
Op {{ award_date }} hebben wij u {{ form }} verleend voor {{ title }}. Het bedrag was {{ award_amount }}. Uw aanvraag hadden wij ontvangen op {{ received_on }}. In deze brief leest u dat wij dit veranderen.
## Ons besluit
Wij trekken {% if loan %}de lening{% else %}de subsidie{% endif %} in. U krijgt dus geen geld meer van ons voor {{ title }}. Wij hebben dit besloten op {{ decision_date }}, volgens {{ scheme_words }} en de {{ asv }}. {{ works_from }}
## Waarom wij dit besluiten
{{ reason }}
Wij baseren ons besluit op:
{{ grounds }}
@HEARD@
## Uw gegevens
{{ privacy }}
""",
    ),
    "award_lowered": (
        "Besluit: wij verlagen {% if loan %}de lening{% else %}de subsidie{% endif %} voor {{ title }}",
        """
Op {{ award_date }} hebben wij u {{ form }} verleend voor {{ title }}. Het bedrag was {{ award_amount }}. Uw aanvraag hadden wij ontvangen op {{ received_on }}. In deze brief leest u dat wij dit veranderen.
## Ons besluit
Wij verlagen het bedrag tot ten hoogste {{ awarded }} ({{ awarded_words }}). Wij hebben dit besloten op {{ decision_date }}, volgens {{ scheme_words }} en de {{ asv }}. {{ works_from }}
## Waarom wij dit besluiten
{{ reason }}
Wij baseren ons besluit op:
{{ grounds }}
## Wat hetzelfde blijft
Wat in ons besluit van {{ award_date }} staat, blijft gelden, behalve het bedrag.
@HEARD@
## Uw gegevens
{{ privacy }}
""",
    ),
}


def fill(apps, schema_editor):
    LetterTemplate = apps.get_model("subsidies", "LetterTemplate")
    for kind, (subject, text) in LETTERS.items():
        body = "\n".join(line for line in text.replace("@HEARD@", HEARD).splitlines() if line)
        row = LetterTemplate.objects.filter(kind=kind, scheme=None).first()
        if row is None:
            LetterTemplate.objects.create(kind=kind, subject=subject, body=body)
        elif _digest(row.subject, row.body) == BEFORE.get(kind):
            row.subject, row.body = subject, body
            row.save()


def _digest(subject, body):
    return hashlib.sha256(f"{subject}\n{body}".encode()).hexdigest()


def empty(apps, schema_editor):
    new = [kind for kind in LETTERS if kind not in BEFORE]
    apps.get_model("subsidies", "LetterTemplate").objects.filter(kind__in=new, scheme=None).delete()


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0042_letter_clauses")]
    operations = [migrations.RunPython(fill, empty)]
