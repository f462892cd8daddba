"""The clauses of letters, and grounds that were missing. Kept in the admin afterwards.

Articles of law are from memory and marked "not confirmed" until somebody has compared them with the law.
"""

from datetime import date

from django.db import migrations

# fmt: off
# code, from, text, amount in euros, weeks, source
CLAUSES = [
    ("asv", "2017-01-01", "Algemene subsidieverordening Drenthe 2017 (Asv 2017)", None, None, "CVDR600848; alleen de titel"),
    ("asv", "2023-07-03", "Algemene subsidieverordening provincie Drenthe 2023 (Asv 2023)", None, None, "CVDR696597; alleen de titel en de begrippen"),
    ("arrangement-1", "2000-01-01", "U hoeft geen verantwoording te sturen. Na {{ settlement_by }} stellen wij de subsidie zelf vast, zonder dat u daarom vraagt{% if title_4_2 %} (artikel 4:47 van de Awb){% endif %}. Dat doen wij binnen 22 weken. Dit heet arrangement 1. Wij controleren wel met steekproeven. Bewaar daarom bewijs dat u de activiteiten hebt uitgevoerd. Dat kunnen foto's, rekeningen en betaalbewijzen zijn.", "25000.00", 13, "Subsidieloket provincie Drenthe; de Asv zelf is niet gelezen"),
    ("arrangement-2", "2000-01-01", "Vraag uiterlijk op {{ settlement_by }} om vaststelling van de subsidie{% if title_4_2 %} (artikel 4:44 van de Awb){% endif %}. Dit heet arrangement 2. Stuur een verslag mee waaruit blijkt dat u de activiteiten hebt uitgevoerd en dat u zich aan de verplichtingen hebt gehouden. Een financieel verslag is niet nodig. Wij besluiten binnen 22 weken. Vraagt u niet op tijd om vaststelling, dan kunnen wij de subsidie zelf vaststellen.", "125000.00", 13, "Subsidieloket provincie Drenthe; de Asv zelf is niet gelezen"),
    ("arrangement-3", "2000-01-01", "Vraag uiterlijk op {{ settlement_by }} om vaststelling van de subsidie{% if title_4_2 %} (artikelen 4:44 en 4:45 van de Awb){% endif %}. Dit heet arrangement 3. Stuur mee: een verslag van de activiteiten, een financieel verslag met alle kosten en inkomsten, en een controleverklaring van een accountant. Bent u een gemeente, dan verantwoordt u zich zoals in uw jaarrekening (SiSa), als dat voor deze regeling geldt. Wij besluiten binnen 22 weken. Vraagt u niet op tijd om vaststelling, dan kunnen wij de subsidie zelf vaststellen.", None, 13, "Subsidieloket provincie Drenthe; de Asv zelf is niet gelezen"),
    ("settlement-loan", "2000-01-01", "Stuur ons uiterlijk op {{ settlement_by }} een verslag waaruit blijkt waarvoor u de lening hebt gebruikt. Wij stellen daarna vast welk deel van de lening u hebt gebruikt{% if title_4_2 %} (artikel 4:44 van de Awb){% endif %}. De lening zelf betaalt u terug.", None, 13, "Voorstel voor de tekst; nog niet bevestigd door juristen"),
    ("advance-all", "2000-01-01", "Wij betalen het hele bedrag in één keer als voorschot, binnen zes weken nadat wij deze brief hebben verstuurd (artikelen 4:87 en 4:95 van de Awb).", None, None, "Subsidieloket provincie Drenthe; de Asv zelf is niet gelezen"),
    ("advance-share", "2000-01-01", "Wij betalen een voorschot van {{ advance_share }}. Dat is {{ advance_amount }}. U krijgt het binnen zes weken nadat wij deze brief hebben verstuurd (artikelen 4:87 en 4:95 van de Awb). De rest betalen wij nadat wij de subsidie hebben vastgesteld.", None, None, "Voorstel voor de tekst; nog niet bevestigd door juristen"),
    ("advance-schedule", "2000-01-01", "Wij betalen voorschotten (artikel 4:95 van de Awb) op deze dagen:\n{{ advance_lines }}\nDe rest betalen wij nadat wij de subsidie hebben vastgesteld.", None, None, "Voorstel voor de tekst; nog niet bevestigd door juristen"),
    ("advance-loan", "2000-01-01", "Voor de lening sluiten wij met u een overeenkomst{% if title_4_2 %} (artikel 4:36 van de Awb){% endif %}. Wij maken het geld over nadat u en wij die hebben ondertekend, op de dagen die erin staan.", None, None, "Voorstel voor de tekst; nog niet bevestigd door juristen"),
    ("loan-terms", "2000-01-01", "Over de lening betaalt u geen rente. U betaalt de lening terug. In de overeenkomst staat wanneer en hoe u dat doet, en wat er gebeurt als uw plan niet doorgaat. De voorwaarden in deze brief horen bij de overeenkomst.", None, None, "CVDR665206, alleen de begrippen; de voorwaarden voor terugbetalen zijn niet gelezen"),
    ("change-duty", "2000-01-01", "Meld het ons meteen, schriftelijk, als u de activiteiten niet, anders of later uitvoert, als de kosten of de betaling daarvan veranderen, of als u stopt. Dat geldt ook als uw statuten of uw rechtsvorm veranderen, of als u failliet dreigt te gaan. Deze meldingsplicht staat in de {{ asv }}. Wij schrijven u dan wat dit betekent. Een hoger bedrag kan alleen met een nieuwe aanvraag.", None, None, "Subsidieloket provincie Drenthe; de Asv zelf is niet gelezen"),
    ("consequences", "2000-01-01", "Voert u de activiteiten niet of niet helemaal uit, houdt u zich niet aan de verplichtingen of meldt u veranderingen niet? Dan kunnen wij het bedrag lager vaststellen, het besluit intrekken of in uw nadeel veranderen, en geld terugvragen{% if title_4_2 %} (artikelen 4:46, 4:48, 4:49 en 4:57 van de Awb){% endif %}.", None, None, "Awb, uit het hoofd geschreven; niet vergeleken met de wettekst"),
    ("aid-none", "2000-01-01", "Dit is volgens ons geen staatssteun (artikel 107 van het Verdrag betreffende de werking van de Europese Unie): u voert hiermee geen economische activiteit uit. Het brutobedrag van {{ awarded }} telt daarom niet mee als steun.", None, None, "Voorstel voor de tekst; nog niet bevestigd door juristen"),
    ("aid-de-minimis", "2014-01-01", "Deze subsidie is de-minimissteun volgens Verordening (EU) nr. 1407/2013. Het brutosteunbedrag is {{ awarded }}. Een onderneming mag over drie belastingjaren ten hoogste € 200.000,00 aan de-minimissteun krijgen. Bewaar deze brief tien jaar.", None, None, "Verordening (EU) nr. 1407/2013"),
    ("aid-de-minimis", "2024-01-01", "Deze subsidie is de-minimissteun volgens Verordening (EU) 2023/2831. Het brutosteunbedrag is {{ awarded }}. Een onderneming mag, samen met de ondernemingen waarmee zij één geheel vormt, in elke periode van drie jaar ten hoogste € 300.000,00 aan de-minimissteun krijgen. Wij zetten deze steun in het register voor de-minimissteun.", None, None, "Verordening (EU) 2023/2831, artikel 3 en 6"),
    ("aid-de-minimis-loan", "2014-01-01", "Deze lening is de-minimissteun volgens Verordening (EU) nr. 1407/2013. Als brutosteunbedrag tellen wij het hele bedrag van de lening: {{ awarded }}. Een onderneming mag over drie belastingjaren ten hoogste € 200.000,00 aan de-minimissteun krijgen. Bewaar deze brief tien jaar.", None, None, "Verordening (EU) nr. 1407/2013; het bruto-subsidie-equivalent is niet berekend"),
    ("aid-de-minimis-loan", "2024-01-01", "Deze lening is de-minimissteun volgens Verordening (EU) 2023/2831. Als brutosteunbedrag tellen wij het hele bedrag van de lening: {{ awarded }}. Een onderneming mag, samen met de ondernemingen waarmee zij één geheel vormt, in elke periode van drie jaar ten hoogste € 300.000,00 aan de-minimissteun krijgen. Wij zetten deze steun in het register voor de-minimissteun.", None, None, "Verordening (EU) 2023/2831; het bruto-subsidie-equivalent is niet berekend"),
    ("reservation", "2000-01-01", "Het geld komt uit de begroting van {{ reservation_year }}. Provinciale Staten hebben die nog niet vastgesteld. Wij verlenen het bedrag daarom op voorwaarde dat in die begroting genoeg geld beschikbaar komt{% if title_4_2 %} (artikel 4:34, eerste lid, van de Awb){% endif %}. Komt dat geld er niet, dan schrijven wij u dat binnen vier weken nadat de begroting is vastgesteld. Krijgt u dan geen bericht, dan vervalt de voorwaarde.", None, None, "Awb, uit het hoofd geschreven; niet vergeleken met de wettekst"),
    ("publication", "2000-01-01", "Wij zetten dit besluit in ons openbare subsidieregister: het nummer, waarvoor het is, het bedrag, de datum en uw naam. Van natuurlijke personen maken wij de naam niet openbaar. Vraagt iemand om dit besluit op grond van de Wet open overheid, dan beoordelen wij wat wij mogen laten zien.", None, None, "Voorstel voor de tekst; nog niet bevestigd door juristen"),
    ("privacy", "2000-01-01", "Wij gebruiken uw gegevens om uw aanvraag te behandelen en om te controleren. Wij bewaren ze zo lang als de wet dat vraagt. U mag uw gegevens bekijken en laten verbeteren. Hoe wij met persoonsgegevens omgaan, leest u op www.drenthe.nl/privacy.", None, None, "AVG artikel 13; de tekst en het webadres zijn niet bevestigd"),
    ("ceiling-refusal", "2000-01-01", "Het subsidieplafond is {{ ceiling_amount }} voor de periode {{ ceiling_period }}. Het is vastgesteld en bekendgemaakt met: {{ ceiling_published }}. {{ ceiling_place }} Voor uw aanvraag is nog {{ ceiling_left }} beschikbaar. Voor zover uw aanvraag meer vraagt, moeten wij haar weigeren{% if title_4_2 %} (artikel 4:25, tweede lid, van de Awb){% endif %}.", None, None, "Awb, uit het hoofd geschreven; niet vergeleken met de wettekst"),
    ("works-asked", "2000-01-01", "Dit geldt vanaf de dag waarop wij het hebben besloten.", None, None, "Voorstel voor de tekst; nog niet bevestigd door juristen"),
    ("works-48", "2000-01-01", "Dit werkt terug tot en met de dag waarop wij het bedrag verleenden{% if title_4_2 %} (artikel 4:48, tweede lid, van de Awb){% endif %}.", None, None, "Awb, uit het hoofd geschreven; niet vergeleken met de wettekst"),
    ("works-50", "2000-01-01", "Dit geldt vanaf de dag waarop wij het hebben besloten. Daarbij hebben wij gelet op een redelijke termijn{% if title_4_2 %} (artikel 4:50, eerste lid, van de Awb){% endif %}.", None, None, "Awb, uit het hoofd geschreven; niet vergeleken met de wettekst"),
    ("remedy", "2000-01-01", "U kunt bezwaar maken. Doe dat binnen zes weken. Die termijn begint op de dag na de dag waarop wij deze brief hebben verstuurd (artikelen 6:7 en 6:8 van de Awb).\nPer post: stuur uw bezwaarschrift naar Gedeputeerde Staten van Drenthe, {{ sender_address }}. Zet erin: uw naam en adres, de datum, het nummer {{ case_number }}, waarom u het niet eens bent met het besluit, en uw handtekening (artikel 6:5 van de Awb). Stuur een kopie van deze brief mee.\nElektronisch: u kunt uw bezwaar ook indienen via www.drenthe.nl/bezwaar. Sinds 1 januari 2026 hebt u daar recht op (artikel 2:13 van de Awb).\nAls u bezwaar maakt, blijft het besluit gelden. Kunt u niet wachten, dan kunt u de voorzieningenrechter van de rechtbank Noord-Nederland vragen om een voorlopige voorziening (artikel 8:81 van de Awb). Daarvoor betaalt u griffierecht.", None, None, "Awb 3:45, 6:4 tot en met 6:8; het webadres is niet bevestigd"),
    ("ground-ceiling", "2000-01-01", "Een subsidie wordt geweigerd voor zover door verstrekking van de subsidie het subsidieplafond zou worden overschreden (artikel 4:25, tweede lid, van de Awb).", None, None, "Awb, uit het hoofd geschreven; niet vergeleken met de wettekst"),
    ("ground-doubtful-activities", "2000-01-01", "Er bestaat een gegronde reden om aan te nemen dat de activiteiten niet of niet geheel zullen plaatsvinden (artikel 4:35, eerste lid, aanhef en onder a, van de Awb).", None, None, "Awb, uit het hoofd geschreven; niet vergeleken met de wettekst"),
    ("ground-doubtful-obligations", "2000-01-01", "Er bestaat een gegronde reden om aan te nemen dat de aanvrager niet zal voldoen aan de aan de subsidie verbonden verplichtingen (artikel 4:35, eerste lid, aanhef en onder b, van de Awb).", None, None, "Awb, uit het hoofd geschreven; niet vergeleken met de wettekst"),
    ("ground-doubtful-accounts", "2000-01-01", "Er bestaat een gegronde reden om aan te nemen dat de aanvrager niet op een behoorlijke wijze rekening en verantwoording zal afleggen over de verrichte activiteiten en de daaraan verbonden uitgaven en inkomsten, voor zover deze voor de vaststelling van de subsidie van belang zijn (artikel 4:35, eerste lid, aanhef en onder c, van de Awb).", None, None, "Awb, uit het hoofd geschreven; niet vergeleken met de wettekst"),
    ("ground-false-data", "2000-01-01", "De aanvrager heeft in het kader van de aanvraag onjuiste of onvolledige gegevens verstrekt en de verstrekking van deze gegevens zou tot een onjuiste beschikking op de aanvraag hebben geleid (artikel 4:35, tweede lid, aanhef en onder a, van de Awb).", None, None, "Awb, uit het hoofd geschreven; niet vergeleken met de wettekst"),
    ("ground-bankruptcy", "2000-01-01", "De aanvrager is failliet verklaard, aan hem is surseance van betaling verleend of ten aanzien van hem is de schuldsaneringsregeling natuurlijke personen van toepassing verklaard, dan wel een verzoek daartoe is bij de rechtbank ingediend (artikel 4:35, tweede lid, aanhef en onder b, van de Awb).", None, None, "Awb, uit het hoofd geschreven; niet vergeleken met de wettekst"),
    ("ground-continued", "2000-01-01", "De aanvrager kreeg voor drie of meer achtereenvolgende jaren subsidie voor dezelfde of in hoofdzaak dezelfde voortdurende activiteiten. Veranderde omstandigheden of gewijzigde inzichten verzetten zich tegen voortzetting of ongewijzigde voortzetting van de subsidie voor een daarop aansluitend tijdvak. Daarbij is een redelijke termijn in acht genomen (artikel 4:51, eerste lid, van de Awb).", None, None, "Awb, uit het hoofd geschreven; niet vergeleken met de wettekst"),
    ("ground-repeat", "2000-01-01", "Dit is een nieuwe aanvraag na een besluit waarbij een eerdere aanvraag geheel of gedeeltelijk is afgewezen, en de aanvrager heeft geen nieuw gebleken feiten of veranderde omstandigheden vermeld. Wij verwijzen naar dat eerdere besluit (artikel 4:6, tweede lid, van de Awb).", None, None, "Awb, uit het hoofd geschreven; niet vergeleken met de wettekst"),
    ("ground-scheme-criteria", "2000-01-01", "De aanvraag voldoet niet aan de voorwaarden van de regeling waaronder zij is gedaan.", None, None, "Voorstel voor de tekst; nog niet bevestigd door juristen"),
    ("ground-state-aid", "2000-01-01", "Met de subsidie zou steun worden verleend die volgens artikel 107, eerste lid, van het Verdrag betreffende de werking van de Europese Unie niet verenigbaar is met de interne markt, en waarvoor geen vrijstelling geldt.", None, None, "Voorstel voor de tekst; nog niet bevestigd door juristen"),
    ("ground-bibob", "2000-01-01", "Er bestaat ernstig gevaar dat de subsidie mede zal worden gebruikt om uit gepleegde strafbare feiten verkregen of te verkrijgen, op geld waardeerbare voordelen te benutten, of om strafbare feiten te plegen (artikel 3, eerste lid, en artikel 6 van de Wet bevordering integriteitsbeoordelingen door het openbaar bestuur, Wet Bibob).", None, None, "Wet Bibob, uit het hoofd geschreven; niet vergeleken met de wettekst"),
    ("ground-asv", "2000-01-01", "Een weigeringsgrond van de algemene subsidieverordening van de provincie is van toepassing. In de uitleg hierboven staat welke.", None, None, "De weigeringsgronden van de Asv zijn niet gelezen"),
    ("ground-disregard-a", "2000-01-01", "De aanvrager heeft niet voldaan aan een wettelijk voorschrift voor het in behandeling nemen van de aanvraag, en heeft de gelegenheid gehad om de aanvraag aan te vullen (artikel 4:5, eerste lid, aanhef en onder a, van de Awb).", None, None, "Awb, uit het hoofd geschreven; niet vergeleken met de wettekst"),
    ("ground-disregard-b", "2000-01-01", "De aanvraag is geheel of gedeeltelijk geweigerd op grond van artikel 2:15 van de Awb, en de aanvrager heeft de gelegenheid gehad om de aanvraag aan te vullen (artikel 4:5, eerste lid, aanhef en onder b, van de Awb).", None, None, "Awb, uit het hoofd geschreven; niet vergeleken met de wettekst"),
    ("ground-disregard-c", "2000-01-01", "De verstrekte gegevens en bescheiden zijn onvoldoende voor de beoordeling van de aanvraag of voor de voorbereiding van de beschikking, en de aanvrager heeft de gelegenheid gehad om de aanvraag aan te vullen (artikel 4:5, eerste lid, aanhef en onder c, van de Awb).", None, None, "Awb, uit het hoofd geschreven; niet vergeleken met de wettekst"),
]
# code, article, text, used for, whether the applicant is heard first (Awb 4:7, 4:8, 4:12)
GROUNDS = [
    ("continued", "Awb 4:51, lid 1", "Subsidie voor drie jaar of meer wordt niet voortgezet, met een redelijke termijn.", "refusal", True),
    ("bibob", "Wet Bibob, artikel 3", "Er is ernstig gevaar dat de subsidie voor strafbare feiten wordt gebruikt.", "refusal", True),
    ("asv", "Asv", "Een weigeringsgrond van de algemene subsidieverordening. Noem haar in de reden.", "refusal", False),
    ("disregard-a", "Awb 4:5, lid 1, onder a", "Niet voldaan aan een wettelijk voorschrift voor het in behandeling nemen.", "disregard", False),
    ("disregard-b", "Awb 4:5, lid 1, onder b", "De aanvraag is elektronisch geweigerd (Awb 2:15).", "disregard", False),
    ("disregard-c", "Awb 4:5, lid 1, onder c", "De gegevens en bescheiden zijn onvoldoende om te beoordelen of te besluiten.", "disregard", False),
]
# fmt: on


def fill(apps, schema_editor):
    LetterClause, RefusalGround = (apps.get_model("subsidies", name) for name in ("LetterClause", "RefusalGround"))
    for code, since, text, amount, weeks, source in CLAUSES:
        terms = {"text": text, "amount": amount, "weeks": weeks, "source": source}
        LetterClause.objects.create(code=code, valid_from=date.fromisoformat(since), **terms)
    for code, article, text, used_for, heard in GROUNDS:
        terms = {"used_for": used_for, "needs_hearing": heard, "is_confirmed": False}
        RefusalGround.objects.create(code=code, article=article, text=text, **terms)
    _permit(apps)
    # The date of a letter is the day of sending: it is no day that somebody may put further back with a reason.
    apps.get_model("dates", "UsualDays").objects.filter(act="letter-date").delete()


def _permit(apps):
    # A functional admin keeps the clauses; whoever reads the texts of letters reads them.
    Group, Permission = apps.get_model("auth", "Group"), apps.get_model("auth", "Permission")
    ContentType = apps.get_model("contenttypes", "ContentType")
    kind, _made = ContentType.objects.get_or_create(app_label="subsidies", model="letterclause")
    rows = {}
    for verb in ("add", "change", "view"):
        name = {"codename": f"{verb}_letterclause", "content_type": kind}
        rows[verb], _made = Permission.objects.get_or_create(**name, defaults={"name": f"Can {verb} letter clause"})
    for group in Group.objects.filter(permissions__codename="view_lettertemplate"):
        group.permissions.add(rows["view"])
    for group in Group.objects.filter(permissions__codename="change_lettertemplate"):
        group.permissions.add(rows["add"], rows["change"])


def empty(apps, schema_editor):
    apps.get_model("subsidies", "LetterClause").objects.all().delete()
    grounds = apps.get_model("subsidies", "RefusalGround").objects
    grounds.filter(code__in=[row[0] for row in GROUNDS], proposals=None).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("subsidies", "0041_letter_guards"),
        ("dates", "0002_usual_days"),
        ("auth", "0012_alter_user_first_name_max_length"),
    ]
    operations = [migrations.RunPython(fill, empty)]
