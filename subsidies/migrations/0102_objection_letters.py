"""The letters about an objection, and how to appeal against the decision on it.

The words follow the Awb from memory of the text: they are marked "not confirmed" until a lawyer has read them.
"""

from django.db import migrations

USUAL_DAYS = {"receive-objection": 31, "objection-step": 14, "record-appeal": 31}
APPEAL = (
    "U kunt in beroep gaan bij de rechtbank Noord-Nederland. Doe dat binnen zes weken. Die termijn begint op de dag na de dag waarop wij deze brief hebben verstuurd (artikelen 6:7, 6:8 en 8:1 van de Awb).\n"
    "Per post: stuur uw beroepschrift naar de rechtbank Noord-Nederland, afdeling bestuursrecht. Het adres staat op www.rechtspraak.nl. Zet erin: uw naam en adres, de datum, waarom u het niet eens bent met dit besluit, en uw handtekening (artikel 6:5 van de Awb). Stuur als dat kan een kopie van deze brief mee.\n"
    "Elektronisch: u kunt ook beroep instellen via www.rechtspraak.nl. Voor het beroep betaalt u griffierecht.\n"
    "Als u in beroep gaat, blijft het besluit gelden. Kunt u niet wachten, dan kunt u de voorzieningenrechter van die rechtbank vragen om een voorlopige voorziening (artikel 8:81 van de Awb). Ook daarvoor betaalt u griffierecht."
)
SOURCE = "Awb 3:45, 6:7, 6:8, 8:1 en 8:81; de rechtbank en het adres zijn niet bevestigd"
BEGIN = "Op {{ objection_received_on }} hebben wij het bezwaar ontvangen van {{ objector }}. Het gaat over {{ objection_against }}{% if objection_about_on %} van {{ objection_about_on }}{% endif %}, voor {{ title }}."
QUESTIONED = """
## Het bezwaar
Kort gezegd staat in het bezwaar:
{{ objection_grounds }}
{{ objection_in_time }}
## Of u bent gehoord
{{ objection_heard }}
{% if objection_advice %}
## Het advies van de commissie
{{ objection_advice }}
{% endif %}
"""
VIEWED = """
{% if view %}
## Uw zienswijze
{{ view }}
{% if view_answer %}
## Wat wij met uw zienswijze doen
{{ view_answer }}
{% endif %}
{% endif %}
{% if advice %}
## Het advies
{{ advice }}
## Wat wij met het advies doen
{{ advice_answer }}
{% endif %}
"""
COSTS = """
{% if objection_costs %}
## De kosten van het bezwaar
U hebt gevraagd om vergoeding van uw kosten. Wij betalen u {{ objection_costs }} (artikel 7:15 van de Awb). {{ objection_costs_reason }}
{% endif %}
{% if objection_no_costs %}
## De kosten van het bezwaar
U hebt gevraagd om vergoeding van uw kosten. Wij betalen die niet (artikel 7:15 van de Awb). {{ objection_costs_reason }}
{% endif %}
"""
LETTERS = {
    "objection_received": (
        "Wij hebben het bezwaar ontvangen: {{ title }}",
        BEGIN
        + """
## Wat er nu gebeurt
Wij kijken eerst of het bezwaar op tijd is en of er iets ontbreekt. Ontbreekt er iets, dan vragen wij u om dat aan te vullen. Daarna krijgt u de kans om het bezwaar toe te lichten tijdens een hoorzitting.
{% if objection_committee %}
Een adviescommissie hoort u en adviseert ons over het bezwaar (artikel 7:13 van de Awb).
{% endif %}
{% if objection_decide_by %}
## Wanneer u antwoord krijgt
U krijgt uiterlijk op {{ objection_decide_by }} onze beslissing (artikel 7:10, eerste lid, van de Awb). Wij kunnen dat één keer uitstellen, met ten hoogste zes weken. Dan krijgt u daarover een brief.
{% endif %}
Zolang wij niet hebben beslist, blijft het besluit gelden (artikel 6:16 van de Awb).
""",
    ),
    "objection_repair": (
        "Wilt u uw bezwaar aanvullen: {{ title }}",
        BEGIN
        + """
## Wat er ontbreekt
{{ objection_missing }}
## Wanneer
Stuur dit uiterlijk op {{ objection_due }}. Krijgen wij het niet op tijd, dan kunnen wij het bezwaar niet-ontvankelijk verklaren. Wij kijken dan niet naar de inhoud (artikel 6:6 van de Awb).
De tijd die u hiervoor nodig hebt, telt niet mee voor onze beslissing (artikel 7:10, tweede lid, van de Awb).
""",
    ),
    "objection_hearing": (
        "Uitnodiging voor de hoorzitting over uw bezwaar: {{ title }}",
        BEGIN
        + """
## De hoorzitting
U kunt uw bezwaar toelichten op {{ hearing_on }}. Plaats en tijd: {{ hearing_place }}. U wordt gehoord door {{ hearing_by }} (artikelen 7:2 en 7:5 van de Awb). Wilt u niet komen? Laat ons dat dan weten.
U mag iemand meenemen, of u laten vertegenwoordigen. U mag ook getuigen en deskundigen meebrengen, op eigen kosten (artikel 7:8 van de Awb).
## De stukken
U kunt tot tien dagen voor de hoorzitting nog stukken indienen. De stukken over het bezwaar liggen minstens een week voor de hoorzitting voor u klaar (artikel 7:4 van de Awb). Bel of mail ons voor een afspraak. U kunt er ook kopieën van krijgen.
""",
    ),
    "objection_adjourned": (
        "Onze beslissing op uw bezwaar komt later: {{ title }}",
        BEGIN
        + """
## Wij hebben meer tijd nodig
Wij stellen onze beslissing {{ objection_weeks }} weken uit (artikel 7:10, derde lid, van de Awb). {{ objection_reason }}
## Wanneer u antwoord krijgt
U krijgt uiterlijk op {{ objection_decide_by }} onze beslissing.
""",
    ),
    "objection_forwarded": (
        "Wij hebben uw bezwaar doorgestuurd: {{ title }}",
        BEGIN
        + """
## Naar wie
Wij kunnen hierop niet beslissen. Daarom hebben wij het bezwaar op {{ forwarded_on }} doorgestuurd naar {{ forwarded_to }} (artikel 6:15 van de Awb). {{ objection_reason }}
De dag waarop wij het bezwaar ontvingen, telt als de dag waarop u het hebt ingediend. U hoeft verder niets te doen: u hoort van {{ forwarded_to }} hoe het verdergaat.
""",
    ),
    "decided_objection": (
        "Onze beslissing op uw bezwaar: {{ title }}",
        BEGIN
        + """ Uw aanvraag hadden wij ontvangen op {{ received_on }}. In deze brief leest u onze beslissing.
## Onze beslissing
{{ objection_outcome }} Wij hebben dit besloten op {{ decision_date }}, volgens {{ scheme_words }} en de {{ asv }}.
{% if objection_inadmissible %}
## Waarom wij niet naar de inhoud kijken
{{ objection_inadmissible }}
{% endif %}
"""
        + QUESTIONED
        + """
## Waarom wij dit besluiten
{{ reason }}
"""
        + COSTS
        + VIEWED
        + """
## Uw gegevens
{{ privacy }}
""",
    ),
    "awarded_objection": (
        "Onze beslissing op uw bezwaar: u krijgt {{ form }} voor {{ title }}",
        BEGIN
        + """ Uw aanvraag hadden wij ontvangen op {{ received_on }}. U vroeg {{ requested }}. In deze brief leest u onze beslissing.
## Onze beslissing
{{ objection_outcome }} Wij verlenen u {{ form }} van ten hoogste {{ awarded }} ({{ awarded_words }}){% if title_4_2 %} (artikelen 4:29 en 4:31 van de Awb){% endif %}. {{ calculation }}
Dit besluit komt in de plaats van {{ objection_against }} (artikel 7:11, tweede lid, van de Awb). Wij hebben dit besloten op {{ decision_date }}. Wij doen dit volgens {{ award_article }} en {{ scheme_words }}. Ook geldt de {{ asv }}.
{% if reservation %}
{{ reservation }}
{% endif %}
"""
        + QUESTIONED
        + """
## Waarom wij dit besluiten
{{ reason }}
"""
        + COSTS
        + """
## Waarvoor {% if loan %}de lening{% else %}de subsidie{% endif %} is
{{ activities }}
U voert deze activiteiten uit {{ period }}{% if title_4_2 %} (artikel 4:30 van de Awb){% endif %}.
"""
        + VIEWED
        + """
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
""",
    ),
}


def fill(apps, schema_editor):
    for act, days in USUAL_DAYS.items():
        apps.get_model("dates", "UsualDays").objects.get_or_create(act=act, defaults={"days": days})
    LetterClause, LetterTemplate = (apps.get_model("subsidies", name) for name in ("LetterClause", "LetterTemplate"))
    LetterClause.objects.create(code="appeal", valid_from="2000-01-01", text=APPEAL, source=SOURCE, is_confirmed=False)
    for kind, (subject, body) in LETTERS.items():
        LetterTemplate.objects.create(kind=kind, subject=subject, body=body.strip())


def empty(apps, schema_editor):
    apps.get_model("dates", "UsualDays").objects.filter(act__in=USUAL_DAYS).delete()
    apps.get_model("subsidies", "LetterClause").objects.filter(code="appeal", scheme=None).delete()
    apps.get_model("subsidies", "LetterTemplate").objects.filter(kind__in=LETTERS, scheme=None).delete()


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0101_objection_guards"), ("dates", "0002_usual_days")]
    operations = [migrations.RunPython(fill, empty)]
