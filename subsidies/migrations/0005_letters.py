# Frozen rows: as long as what a new database begins with.
"""The texts of letters that subsidies begins with, and the parts of them that a scheme can replace.

What nobody confirmed says so: `is_confirmed` is false where it is left out. Kept in the admin afterwards.
"""

from django.db import migrations

CLAUSES = [
    {
        "code": "asv",
        "valid_from": "2017-01-01",
        "text": "Algemene subsidieverordening Drenthe 2017 (Asv 2017)",
        "source": "CVDR600848; alleen de titel",
    },
    {
        "code": "asv",
        "valid_from": "2023-07-03",
        "text": "Algemene subsidieverordening provincie Drenthe 2023 (Asv 2023)",
        "source": "CVDR696597; alleen de titel en de begrippen",
    },
    {
        "code": "arrangement-1",
        "valid_from": "2000-01-01",
        "text": "U hoeft geen verantwoording te sturen. Na {{ settlement_by }} stellen wij de subsidie zelf vast, zonder dat u daarom vraagt{% if title_4_2 %} (artikel 4:47 van de Awb){% endif %}. Dat doen wij binnen 22 weken. Wij controleren wel met steekproeven. Bewaar daarom bewijs dat u de activiteiten hebt uitgevoerd. Dat kunnen foto's, rekeningen en betaalbewijzen zijn.",
        "amount": "25000.00",
        "weeks": 13,
        "source": "Subsidieloket provincie Drenthe; de Asv zelf is niet gelezen",
    },
    {
        "code": "arrangement-2",
        "valid_from": "2000-01-01",
        "text": "Vraag uiterlijk op {{ settlement_by }} om vaststelling van de subsidie{% if title_4_2 %} (artikel 4:44 van de Awb){% endif %}. Stuur een verslag mee waaruit blijkt dat u de activiteiten hebt uitgevoerd en dat u zich aan {% if obligations %}de verplichtingen{% else %}de regels van {% if loan %}de lening{% else %}de subsidie{% endif %}{% endif %} hebt gehouden. Een financieel verslag is niet nodig. Wij besluiten binnen 22 weken. Vraagt u niet op tijd om vaststelling, dan kunnen wij de subsidie zelf vaststellen.",
        "amount": "125000.00",
        "weeks": 13,
        "source": "Subsidieloket provincie Drenthe; de Asv zelf is niet gelezen",
    },
    {
        "code": "arrangement-3",
        "valid_from": "2000-01-01",
        "text": "Vraag uiterlijk op {{ settlement_by }} om vaststelling van de subsidie{% if title_4_2 %} (artikelen 4:44 en 4:45 van de Awb){% endif %}. Stuur mee: een verslag van de activiteiten, een financieel verslag met alle kosten en inkomsten, en een controleverklaring van een accountant. {% if accounts_by_sisa %}Als gemeente verantwoordt u zich ook in uw jaarrekening (SiSa). {% endif %}Wij besluiten binnen 22 weken. Vraagt u niet op tijd om vaststelling, dan kunnen wij de subsidie zelf vaststellen.",
        "weeks": 13,
        "source": "Subsidieloket provincie Drenthe; de Asv zelf is niet gelezen",
    },
    {
        "code": "settlement-loan",
        "valid_from": "2000-01-01",
        "text": "Stuur ons uiterlijk op {{ settlement_by }} een verslag waaruit blijkt waarvoor u de lening hebt gebruikt. Wij gaan daarmee na of u de lening hebt gebruikt waarvoor zij bedoeld is. U hoeft niet om vaststelling te vragen. De lening zelf betaalt u terug.",
        "weeks": 13,
        "source": "Voorstel voor de tekst; nog niet bevestigd door juristen",
    },
    {
        "code": "advance-all",
        "valid_from": "2000-01-01",
        "text": "Wij betalen het hele bedrag in één keer als voorschot, binnen zes weken nadat {% if reservation_year %}zeker is dat het geld er komt{% else %}wij deze brief hebben verstuurd{% endif %} (artikelen 4:87 en 4:95 van de Awb).",
        "source": "Subsidieloket provincie Drenthe; de Asv zelf is niet gelezen",
    },
    {
        "code": "advance-share",
        "valid_from": "2000-01-01",
        "text": "Wij betalen een voorschot van {{ advance_share }}. Dat is {{ advance_amount }}. U krijgt het binnen zes weken nadat {% if reservation_year %}zeker is dat het geld er komt{% else %}wij deze brief hebben verstuurd{% endif %} (artikelen 4:87 en 4:95 van de Awb). De rest betalen wij binnen zes weken nadat wij de subsidie hebben vastgesteld.",
        "source": "Voorstel voor de tekst; nog niet bevestigd door juristen",
    },
    {
        "code": "advance-schedule",
        "valid_from": "2000-01-01",
        "text": """Wij betalen voorschotten (artikel 4:95 van de Awb) op deze dagen:
{{ advance_lines }}
{% if reservation_year %}Is op zo'n dag nog niet zeker dat het geld er komt? Dan betalen wij dat voorschot binnen zes weken nadat dat zeker is.
{% endif %}De rest betalen wij binnen zes weken nadat wij de subsidie hebben vastgesteld (artikel 4:87 van de Awb).""",
        "source": "Voorstel voor de tekst; nog niet bevestigd door juristen",
    },
    {
        "code": "advance-loan",
        "valid_from": "2000-01-01",
        "text": "Voor de lening sluiten wij met u een overeenkomst{% if title_4_2 %} (artikel 4:36 van de Awb){% endif %}. Wij maken het geld over nadat u en wij die hebben ondertekend{% if reservation_year %} en zeker is dat het geld er komt{% endif %}, op de dagen die erin staan.",
        "source": "Voorstel voor de tekst; nog niet bevestigd door juristen",
    },
    {
        "code": "loan-terms",
        "valid_from": "2000-01-01",
        "text": "Over de lening betaalt u geen rente. U betaalt de lening terug. In de overeenkomst staat wanneer en hoe u dat doet, en wat er gebeurt als uw plan niet doorgaat. De voorwaarden in deze brief horen bij de overeenkomst.",
        "source": "CVDR665206, alleen de begrippen; de voorwaarden voor terugbetalen zijn niet gelezen",
    },
    {
        "code": "change-duty",
        "valid_from": "2000-01-01",
        "text": "Meld het ons meteen, schriftelijk, als u de activiteiten niet, anders of later uitvoert, als de kosten of de betaling daarvan veranderen, of als u stopt. {% if applicant_is_person %}Dat geldt ook als u failliet dreigt te gaan of als u in de wettelijke schuldsanering komt. {% elif not applicant_is_municipality %}Dat geldt ook als uw statuten of uw rechtsvorm veranderen, of als u failliet dreigt te gaan. {% endif %}Deze meldingsplicht staat in de {{ asv }}. Wij schrijven u dan wat dit betekent. Een hoger bedrag kan alleen met een nieuwe aanvraag.",
        "source": "Subsidieloket provincie Drenthe; de Asv zelf is niet gelezen",
    },
    {
        "code": "consequences",
        "valid_from": "2000-01-01",
        "text": "Voert u de activiteiten niet of niet helemaal uit, houdt u zich niet aan {% if obligations %}de verplichtingen{% else %}de regels van {% if loan %}de lening{% else %}de subsidie{% endif %}{% endif %} of meldt u veranderingen niet? Dan kunnen wij het bedrag lager vaststellen, het besluit intrekken of in uw nadeel veranderen, en geld terugvragen{% if title_4_2 %} (artikelen 4:46, 4:48, 4:49 en 4:57 van de Awb){% endif %}.",
        "source": "Awb, uit het hoofd geschreven; niet vergeleken met de wettekst",
    },
    {
        "code": "aid-none",
        "valid_from": "2000-01-01",
        "text": "Deze {% if loan %}lening{% else %}subsidie{% endif %} is volgens ons geen staatssteun (artikel 107 van het Verdrag betreffende de werking van de Europese Unie): u voert hiermee geen economische activiteit uit. Het brutobedrag van {{ awarded }} telt daarom niet mee als steun.",
        "source": "Voorstel voor de tekst; nog niet bevestigd door juristen",
    },
    {
        "code": "aid-de-minimis",
        "valid_from": "2014-01-01",
        "text": "Deze subsidie is de-minimissteun volgens Verordening (EU) nr. 1407/2013. Het brutosteunbedrag is {{ awarded }}. Een onderneming mag over drie belastingjaren ten hoogste € 200.000,00 aan de-minimissteun krijgen. Bewaar deze brief tien jaar.",
        "source": "Verordening (EU) nr. 1407/2013",
    },
    {
        "code": "aid-de-minimis",
        "valid_from": "2024-01-01",
        "text": "Deze subsidie is de-minimissteun volgens Verordening (EU) 2023/2831. Het brutosteunbedrag is {{ awarded }}. Een onderneming mag, samen met de ondernemingen waarmee zij één geheel vormt, in elke periode van drie jaar ten hoogste € 300.000,00 aan de-minimissteun krijgen. Wij zetten deze steun in het register voor de-minimissteun.",
        "source": "Verordening (EU) 2023/2831, artikel 3 en 6",
    },
    {
        "code": "aid-de-minimis-loan",
        "valid_from": "2014-01-01",
        "text": "Deze lening is de-minimissteun volgens Verordening (EU) nr. 1407/2013. Als brutosteunbedrag tellen wij het hele bedrag van de lening: {{ awarded }}. Een onderneming mag over drie belastingjaren ten hoogste € 200.000,00 aan de-minimissteun krijgen. Bewaar deze brief tien jaar.",
        "source": "Verordening (EU) nr. 1407/2013; het bruto-subsidie-equivalent is niet berekend",
    },
    {
        "code": "aid-de-minimis-loan",
        "valid_from": "2024-01-01",
        "text": "Deze lening is de-minimissteun volgens Verordening (EU) 2023/2831. Als brutosteunbedrag tellen wij het hele bedrag van de lening: {{ awarded }}. Een onderneming mag, samen met de ondernemingen waarmee zij één geheel vormt, in elke periode van drie jaar ten hoogste € 300.000,00 aan de-minimissteun krijgen. Wij zetten deze steun in het register voor de-minimissteun.",
        "source": "Verordening (EU) 2023/2831; het bruto-subsidie-equivalent is niet berekend",
    },
    {
        "code": "reservation",
        "valid_from": "2000-01-01",
        "text": "Het geld komt uit de begroting van {{ reservation_year }}. Provinciale Staten hebben die nog niet vastgesteld. Wij verlenen het bedrag daarom op voorwaarde dat in die begroting genoeg geld beschikbaar komt{% if title_4_2 %} (artikel 4:34, eerste lid, van de Awb){% endif %}. Komt dat geld er niet, dan trekken wij de subsidie in, helemaal of voor een deel. Dat besluit krijgt u binnen vier weken nadat de begroting is vastgesteld. Krijgt u dan geen bericht, dan vervalt de voorwaarde. Zolang niet zeker is dat het geld er komt, betalen wij nog niet. De termijn voor betaling begint daarna.",
        "source": "Awb, uit het hoofd geschreven; niet vergeleken met de wettekst",
    },
    {
        "code": "publication",
        "valid_from": "2000-01-01",
        "text": "Wij zetten dit besluit in ons openbare subsidieregister: het nummer, waarvoor het is, het bedrag{% if applicant_is_person %} en de datum. Uw naam maken wij niet openbaar.{% else %}, de datum en uw naam. Van natuurlijke personen maken wij de naam niet openbaar.{% endif %} Vraagt iemand om dit besluit op grond van de Wet open overheid, dan beoordelen wij wat wij mogen laten zien.",
        "source": "Voorstel voor de tekst; nog niet bevestigd door juristen",
    },
    {
        "code": "privacy",
        "valid_from": "2000-01-01",
        "text": "Wij gebruiken uw gegevens om uw aanvraag te behandelen en om te controleren. Wij bewaren ze zo lang als de wet dat vraagt. U mag uw gegevens bekijken en laten verbeteren. Hoe wij met persoonsgegevens omgaan, leest u op www.drenthe.nl/privacy.",
        "source": "AVG artikel 13; de tekst en het webadres zijn niet bevestigd",
    },
    {
        "code": "ceiling-refusal",
        "valid_from": "2000-01-01",
        "text": "Het subsidieplafond is {{ ceiling_amount }} voor de periode {{ ceiling_period }}. Het is vastgesteld en bekendgemaakt met: {{ ceiling_published }}. {{ ceiling_place }} Voor uw aanvraag is nog {{ ceiling_left }} beschikbaar. Voor zover uw aanvraag meer vraagt, moeten wij haar weigeren{% if title_4_2 %} (artikel 4:25, tweede lid, van de Awb){% endif %}.",
        "source": "Awb, uit het hoofd geschreven; niet vergeleken met de wettekst",
    },
    {
        "code": "works-asked",
        "valid_from": "2000-01-01",
        "text": "Dit geldt vanaf de dag waarop wij deze brief hebben verstuurd.",
        "source": "Voorstel voor de tekst; nog niet bevestigd door juristen",
    },
    {
        "code": "works-48",
        "valid_from": "2000-01-01",
        "text": "{% if works_on %}Dit geldt vanaf {{ works_on }}, en niet voor de tijd daarvoor{% if title_4_2 %} (artikel 4:48, tweede lid, van de Awb){% endif %}.{% else %}Dit werkt terug tot en met de dag waarop wij het bedrag verleenden{% if title_4_2 %} (artikel 4:48, tweede lid, van de Awb){% endif %}.{% endif %}",
        "source": "Awb, uit het hoofd geschreven; niet vergeleken met de wettekst",
    },
    {
        "code": "works-50",
        "valid_from": "2000-01-01",
        "text": "Dit geldt vanaf {{ works_on }}, en niet voor de tijd daarvoor. Zo hebt u een redelijke termijn om u hierop in te stellen{% if title_4_2 %} (artikel 4:50, eerste lid, van de Awb){% endif %}.",
        "weeks": 6,
        "source": "Awb, uit het hoofd geschreven; niet vergeleken met de wettekst",
    },
    {
        "code": "remedy",
        "valid_from": "2000-01-01",
        "text": """U kunt bezwaar maken. Doe dat binnen zes weken. Die termijn begint op de dag na de dag waarop wij deze brief hebben verstuurd (artikelen 6:7 en 6:8 van de Awb).
Per post: stuur uw bezwaarschrift naar Gedeputeerde Staten van Drenthe, {{ sender_address }}. Zet erin: uw naam en adres, de datum, het nummer {{ case_number }}, waarom u het niet eens bent met het besluit, en uw handtekening (artikel 6:5 van de Awb). Stuur als dat kan een kopie van deze brief mee.
Elektronisch: u kunt uw bezwaar ook indienen via www.drenthe.nl/bezwaar. Sinds 1 januari 2026 hebt u daar recht op (artikel 2:13 van de Awb).
Als u bezwaar maakt, blijft het besluit gelden. Hebt u bezwaar gemaakt en kunt u niet wachten, dan kunt u de voorzieningenrechter van de rechtbank Noord-Nederland vragen om een voorlopige voorziening (artikel 8:81 van de Awb). Daarvoor betaalt u griffierecht.""",
        "source": "Awb 3:45, 6:4 tot en met 6:8; het webadres is niet bevestigd",
    },
    {
        "code": "ground-ceiling",
        "valid_from": "2000-01-01",
        "text": "Een subsidie wordt geweigerd voor zover door verstrekking van de subsidie het subsidieplafond zou worden overschreden (artikel 4:25, tweede lid, van de Awb).",
        "source": "Awb, uit het hoofd geschreven; niet vergeleken met de wettekst",
    },
    {
        "code": "ground-doubtful-activities",
        "valid_from": "2000-01-01",
        "text": "Er bestaat een gegronde reden om aan te nemen dat de activiteiten niet of niet geheel zullen plaatsvinden (artikel 4:35, eerste lid, aanhef en onder a, van de Awb).",
        "source": "Awb, uit het hoofd geschreven; niet vergeleken met de wettekst",
    },
    {
        "code": "ground-doubtful-obligations",
        "valid_from": "2000-01-01",
        "text": "Er bestaat een gegronde reden om aan te nemen dat de aanvrager niet zal voldoen aan de aan de subsidie verbonden verplichtingen (artikel 4:35, eerste lid, aanhef en onder b, van de Awb).",
        "source": "Awb, uit het hoofd geschreven; niet vergeleken met de wettekst",
    },
    {
        "code": "ground-doubtful-accounts",
        "valid_from": "2000-01-01",
        "text": "Er bestaat een gegronde reden om aan te nemen dat de aanvrager niet op een behoorlijke wijze rekening en verantwoording zal afleggen over de verrichte activiteiten en de daaraan verbonden uitgaven en inkomsten, voor zover deze voor de vaststelling van de subsidie van belang zijn (artikel 4:35, eerste lid, aanhef en onder c, van de Awb).",
        "source": "Awb, uit het hoofd geschreven; niet vergeleken met de wettekst",
    },
    {
        "code": "ground-false-data",
        "valid_from": "2000-01-01",
        "text": "De aanvrager heeft in het kader van de aanvraag onjuiste of onvolledige gegevens verstrekt en de verstrekking van deze gegevens zou tot een onjuiste beschikking op de aanvraag hebben geleid (artikel 4:35, tweede lid, aanhef en onder a, van de Awb).",
        "source": "Awb, uit het hoofd geschreven; niet vergeleken met de wettekst",
    },
    {
        "code": "ground-bankruptcy",
        "valid_from": "2000-01-01",
        "text": "De aanvrager is failliet verklaard, aan hem is surseance van betaling verleend of ten aanzien van hem is de schuldsaneringsregeling natuurlijke personen van toepassing verklaard, dan wel een verzoek daartoe is bij de rechtbank ingediend (artikel 4:35, tweede lid, aanhef en onder b, van de Awb).",
        "source": "Awb, uit het hoofd geschreven; niet vergeleken met de wettekst",
    },
    {
        "code": "ground-continued",
        "valid_from": "2000-01-01",
        "text": "De aanvrager kreeg voor drie of meer achtereenvolgende jaren subsidie voor dezelfde of in hoofdzaak dezelfde voortdurende activiteiten. Veranderde omstandigheden of gewijzigde inzichten verzetten zich tegen voortzetting of ongewijzigde voortzetting van de subsidie voor een daarop aansluitend tijdvak. Daarbij is een redelijke termijn in acht genomen (artikel 4:51, eerste lid, van de Awb).",
        "source": "Awb, uit het hoofd geschreven; niet vergeleken met de wettekst",
    },
    {
        "code": "ground-repeat",
        "valid_from": "2000-01-01",
        "text": "Dit is een nieuwe aanvraag na een besluit waarbij een eerdere aanvraag geheel of gedeeltelijk is afgewezen, en de aanvrager heeft geen nieuw gebleken feiten of veranderde omstandigheden vermeld. Wij verwijzen naar dat eerdere besluit (artikel 4:6, tweede lid, van de Awb).",
        "source": "Awb, uit het hoofd geschreven; niet vergeleken met de wettekst",
    },
    {
        "code": "ground-scheme-criteria",
        "valid_from": "2000-01-01",
        "text": "De aanvraag voldoet niet aan de voorwaarden van de regeling waaronder zij is gedaan.",
        "source": "Voorstel voor de tekst; nog niet bevestigd door juristen",
    },
    {
        "code": "ground-state-aid",
        "valid_from": "2000-01-01",
        "text": "Met de subsidie zou steun worden verleend die volgens artikel 107, eerste lid, van het Verdrag betreffende de werking van de Europese Unie niet verenigbaar is met de interne markt, en waarvoor geen vrijstelling of goedkeuring van de Europese Commissie geldt. Zulke steun mogen wij niet geven (artikel 108, derde lid, van dat verdrag).",
        "source": "Voorstel voor de tekst; nog niet bevestigd door juristen",
    },
    {
        "code": "ground-bibob",
        "valid_from": "2000-01-01",
        "text": "Er bestaat ernstig gevaar dat de subsidie mede zal worden gebruikt om uit gepleegde strafbare feiten verkregen of te verkrijgen, op geld waardeerbare voordelen te benutten, of om strafbare feiten te plegen (artikel 3, eerste lid, en artikel 6 van de Wet bevordering integriteitsbeoordelingen door het openbaar bestuur, Wet Bibob).",
        "source": "Wet Bibob, uit het hoofd geschreven; niet vergeleken met de wettekst",
    },
    {
        "code": "ground-asv",
        "valid_from": "2000-01-01",
        "text": "Een weigeringsgrond van de algemene subsidieverordening van de provincie is van toepassing.",
        "source": "De weigeringsgronden van de Asv zijn niet gelezen",
    },
    {
        "code": "ground-disregard-a",
        "valid_from": "2000-01-01",
        "text": "De aanvrager heeft niet voldaan aan een wettelijk voorschrift voor het in behandeling nemen van de aanvraag, en heeft de gelegenheid gehad om de aanvraag aan te vullen (artikel 4:5, eerste lid, aanhef en onder a, van de Awb).",
        "source": "Awb, uit het hoofd geschreven; niet vergeleken met de wettekst",
    },
    {
        "code": "ground-disregard-b",
        "valid_from": "2000-01-01",
        "text": "De aanvraag is geheel of gedeeltelijk geweigerd op grond van artikel 2:15 van de Awb, en de aanvrager heeft de gelegenheid gehad om de aanvraag aan te vullen (artikel 4:5, eerste lid, aanhef en onder b, van de Awb).",
        "source": "Awb, uit het hoofd geschreven; niet vergeleken met de wettekst",
    },
    {
        "code": "ground-disregard-c",
        "valid_from": "2000-01-01",
        "text": "De verstrekte gegevens en bescheiden zijn onvoldoende voor de beoordeling van de aanvraag of voor de voorbereiding van de beschikking, en de aanvrager heeft de gelegenheid gehad om de aanvraag aan te vullen (artikel 4:5, eerste lid, aanhef en onder c, van de Awb).",
        "source": "Awb, uit het hoofd geschreven; niet vergeleken met de wettekst",
    },
    {
        "code": "advance-none",
        "valid_from": "2000-01-01",
        "text": "Wij betalen geen voorschot. Nadat wij de subsidie hebben vastgesteld, betalen wij het bedrag binnen zes weken (artikel 4:87 van de Awb).",
        "source": "Voorstel voor de tekst; nog niet bevestigd door juristen",
    },
    {
        "code": "on-behalf",
        "valid_from": "2000-01-01",
        "text": "U krijgt deze brief als gemachtigde van {{ represented }}. Waar hierna ‘u’ of ‘uw’ staat, bedoelen wij {{ represented }}.",
        "source": "Awb 2:1; voorstel voor de tekst, nog niet bevestigd door juristen",
    },
    {
        "code": "not-heard-own-facts",
        "valid_from": "2000-01-01",
        "text": "Wij hoefden u niet eerst om een zienswijze te vragen. Ons besluit steunt namelijk niet op gegevens over u die {% if award_date %}u niet zelf hebt verstrekt (artikel 4:8, eerste lid, van de Awb){% else %}afwijken van de gegevens die u zelf hebt verstrekt (artikel 4:7, eerste lid, van de Awb){% endif %}. {{ not_heard_reason }}",
        "source": "Awb, uit het hoofd geschreven; niet vergeleken met de wettekst",
    },
    {
        "code": "not-heard-minor",
        "valid_from": "2000-01-01",
        "text": "Wij hoefden u niet eerst om een zienswijze te vragen. Ons besluit wijkt namelijk af van uw aanvraag op een punt dat voor u maar weinig betekent (artikel 4:7, tweede lid, van de Awb). {{ not_heard_reason }}",
        "source": "Awb, uit het hoofd geschreven; niet vergeleken met de wettekst",
    },
    {
        "code": "not-heard-urgent",
        "valid_from": "2000-01-01",
        "text": "Wij hebben u niet eerst om een zienswijze gevraagd. Ons besluit had namelijk zo veel haast dat dat niet kon (artikel 4:11, aanhef en onder a, van de Awb). {{ not_heard_reason }}",
        "source": "Awb, uit het hoofd geschreven; niet vergeleken met de wettekst",
    },
    {
        "code": "not-heard-heard-before",
        "valid_from": "2000-01-01",
        "text": "Wij hebben u niet opnieuw om een zienswijze gevraagd. U kon die namelijk al eerder geven, en daarna zijn er geen nieuwe feiten of omstandigheden gekomen (artikel 4:11, aanhef en onder b, van de Awb). {{ not_heard_reason }}",
        "source": "Awb, uit het hoofd geschreven; niet vergeleken met de wettekst",
    },
    {
        "code": "not-heard-purpose",
        "valid_from": "2000-01-01",
        "text": "Wij hebben u niet eerst om een zienswijze gevraagd. Het doel van ons besluit was namelijk alleen te bereiken als u er niet van tevoren van wist (artikel 4:11, aanhef en onder c, van de Awb). {{ not_heard_reason }}",
        "source": "Awb, uit het hoofd geschreven; niet vergeleken met de wettekst",
    },
    {
        "code": "not-heard-financial",
        "valid_from": "2000-01-01",
        "text": "Wij hebben u niet eerst om een zienswijze gevraagd. Ons besluit gaat namelijk alleen over geld, u kunt er bezwaar tegen maken, en na bezwaar zijn de nadelige gevolgen helemaal ongedaan te maken (artikel 4:12, eerste lid, van de Awb). {{ not_heard_reason }}",
        "source": "Awb, uit het hoofd geschreven; niet vergeleken met de wettekst",
    },
    {
        "code": "compensation-50",
        "valid_from": "2000-01-01",
        "text": "Hebt u schade doordat u op {% if loan %}de lening{% else %}de subsidie{% endif %} vertrouwde en daardoor iets deed of niet deed? Dan vergoeden wij die schade{% if title_4_2 %} (artikel 4:50, tweede lid, van de Awb){% endif %}. Schrijf ons dan wat de schade is en stuur bewijs mee.",
        "source": "Awb, uit het hoofd geschreven; niet vergeleken met de wettekst",
    },
    {
        "code": "ground-award-changed-views",
        "valid_from": "2000-01-01",
        "text": "Veranderde omstandigheden of gewijzigde inzichten verzetten zich in overwegende mate tegen voortzetting of ongewijzigde voortzetting van de subsidie (artikel 4:50, eerste lid, aanhef en onder b, van de Awb).",
        "source": "Awb, uit het hoofd geschreven; niet vergeleken met de wettekst",
    },
    {
        "code": "ground-award-other-law",
        "valid_from": "2000-01-01",
        "text": "Een wettelijk voorschrift regelt dat de subsidie in dit geval kan worden ingetrokken of gewijzigd (artikel 4:50, eerste lid, aanhef en onder c, van de Awb).",
        "source": "Awb, uit het hoofd geschreven; niet vergeleken met de wettekst",
    },
    {
        "code": "appeal",
        "valid_from": "2000-01-01",
        "text": """U kunt in beroep gaan bij de rechtbank Noord-Nederland. Doe dat binnen zes weken. Die termijn begint op de dag na de dag waarop wij deze brief hebben verstuurd (artikelen 6:7, 6:8 en 8:1 van de Awb).
Per post: stuur uw beroepschrift naar de rechtbank Noord-Nederland, afdeling bestuursrecht. Het adres staat op www.rechtspraak.nl. Zet erin: uw naam en adres, de datum, over welk besluit het gaat (het nummer {{ case_number }} en de dag van dit besluit), waarom u het niet eens bent met dit besluit, en uw handtekening (artikel 6:5 van de Awb). Stuur als dat kan een kopie van deze brief mee.
Elektronisch: u kunt ook beroep instellen via www.rechtspraak.nl. Voor het beroep betaalt u griffierecht.
Als u in beroep gaat, blijft het besluit gelden. Bent u in beroep gegaan en kunt u niet wachten, dan kunt u de voorzieningenrechter van die rechtbank vragen om een voorlopige voorziening (artikel 8:81 van de Awb). Ook daarvoor betaalt u griffierecht.""",
        "source": "Awb 3:45, 6:7, 6:8, 8:1 en 8:81; de rechtbank en het adres zijn niet bevestigd",
    },
    {
        "code": "remedy-writ",
        "valid_from": "2000-01-01",
        "text": "Tegen een dwangbevel kunt u geen bezwaar maken en niet in beroep gaan (artikelen 7:1 en 8:4, eerste lid, onder b, van de Awb). Bent u het niet eens met het innen? Dan kunt u naar de burgerlijke rechter (artikel 438 van het Wetboek van Burgerlijke Rechtsvordering). Daarvoor hebt u meestal een advocaat nodig.",
        "source": "Awb 4:116, 4:122, 7:1 en 8:4, lid 1, onder b; Rv 438; uit het hoofd, niet bevestigd",
    },
    {
        "code": "aid-sgei-de-minimis",
        "valid_from": "2000-01-01",
        "text": "Deze subsidie is de-minimissteun voor een dienst van algemeen economisch belang volgens Verordening (EU) 2023/2832. Het brutosteunbedrag is {{ awarded }}. Wij zetten deze steun in het register voor de-minimissteun.",
        "source": "Voorstel voor de tekst; nog niet bevestigd door juristen",
    },
    {
        "code": "aid-sgei-de-minimis-loan",
        "valid_from": "2000-01-01",
        "text": "Deze lening is de-minimissteun voor een dienst van algemeen economisch belang volgens Verordening (EU) 2023/2832. Als brutosteunbedrag tellen wij het hele bedrag van de lening: {{ awarded }}. Wij zetten deze steun in het register voor de-minimissteun.",
        "source": "Voorstel voor de tekst; nog niet bevestigd door juristen",
    },
    {
        "code": "aid-block-exemption",
        "valid_from": "2000-01-01",
        "text": "Deze subsidie is staatssteun die is vrijgesteld op grond van {{ aid_article }} van de Algemene groepsvrijstellingsverordening (Verordening (EU) nr. 651/2014). Het brutosteunbedrag is {{ awarded }}. Steun boven een bedrag dat de Europese Unie vaststelt, maken wij openbaar.",
        "source": "Voorstel voor de tekst; nog niet bevestigd door juristen",
    },
    {
        "code": "aid-block-exemption-loan",
        "valid_from": "2000-01-01",
        "text": "Deze lening is staatssteun die is vrijgesteld op grond van {{ aid_article }} van de Algemene groepsvrijstellingsverordening (Verordening (EU) nr. 651/2014). Als brutosteunbedrag tellen wij het hele bedrag van de lening: {{ awarded }}. Steun boven een bedrag dat de Europese Unie vaststelt, maken wij openbaar.",
        "source": "Voorstel voor de tekst; nog niet bevestigd door juristen",
    },
    {
        "code": "aid-notified",
        "valid_from": "2000-01-01",
        "text": "Deze subsidie is staatssteun die de Europese Commissie heeft goedgekeurd ({{ aid_article }}). Het brutosteunbedrag is {{ awarded }}.",
        "source": "Voorstel voor de tekst; nog niet bevestigd door juristen",
    },
    {
        "code": "aid-notified-loan",
        "valid_from": "2000-01-01",
        "text": "Deze lening is staatssteun die de Europese Commissie heeft goedgekeurd ({{ aid_article }}). Als brutosteunbedrag tellen wij het hele bedrag van de lening: {{ awarded }}.",
        "source": "Voorstel voor de tekst; nog niet bevestigd door juristen",
    },
    {
        "code": "privacy-objector",
        "valid_from": "2000-01-01",
        "text": "Wij gebruiken uw gegevens om het bezwaar te behandelen. Wij bewaren ze zo lang als de wet dat vraagt. U mag uw gegevens bekijken en laten verbeteren. Hoe wij met persoonsgegevens omgaan, leest u op www.drenthe.nl/privacy.",
        "source": "AVG artikel 13; de tekst en het webadres zijn niet bevestigd",
    },
    {
        "code": "appeal-notice",
        "valid_from": "2000-01-01",
        "text": """U kunt in beroep gaan bij de rechtbank Noord-Nederland. Doe dat binnen zes weken. Die termijn begint op de dag na de dag waarop wij onze beslissing hebben verstuurd. Dat was op {{ decision_sent_on }} (artikelen 6:7, 6:8 en 8:1 van de Awb).
{% if objection_other %}Hebt u zelf geen bezwaar gemaakt, terwijl u dat wel kon? Dan kan de rechtbank uw beroep niet-ontvankelijk verklaren (artikel 6:13 van de Awb).{% endif %}
Per post: stuur uw beroepschrift naar de rechtbank Noord-Nederland, afdeling bestuursrecht. Het adres staat op www.rechtspraak.nl. Zet erin: uw naam en adres, de datum, over welk besluit het gaat (het nummer {{ case_number }} en de dag van dit besluit), waarom u het niet eens bent met dit besluit, en uw handtekening (artikel 6:5 van de Awb).
Elektronisch: u kunt ook beroep instellen via www.rechtspraak.nl. Voor het beroep betaalt u griffierecht.
Als u in beroep gaat, blijft het besluit gelden. Bent u in beroep gegaan en kunt u niet wachten, dan kunt u de voorzieningenrechter van die rechtbank vragen om een voorlopige voorziening (artikel 8:81 van de Awb). Ook daarvoor betaalt u griffierecht.""",
        "source": "Awb 3:45, 6:7, 6:8, 8:1 en 8:81; de rechtbank en het adres zijn niet bevestigd",
    },
    {
        "code": "final-1",
        "valid_from": "2000-01-01",
        "text": "Het bedrag wordt definitief als wij de subsidie vaststellen{% if title_4_2 %} (artikelen 4:42 en 4:46, eerste lid, van de Awb){% endif %}. Hebt u de activiteiten uitgevoerd en hebt u zich aan de regels gehouden? Dan stellen wij de subsidie vast op {{ awarded }}, ook als uw kosten anders waren dan u had begroot. Anders kunnen wij de subsidie lager vaststellen{% if title_4_2 %} (artikel 4:46, tweede lid, van de Awb){% endif %}. Hoger dan {{ awarded }} wordt het bedrag niet.",
        "source": "Awb 4:31, 4:42 en 4:46, uit het hoofd; wat per arrangement telt is niet bevestigd",
    },
    {
        "code": "final-2",
        "valid_from": "2000-01-01",
        "text": "Het bedrag wordt definitief als wij de subsidie vaststellen{% if title_4_2 %} (artikelen 4:42 en 4:46, eerste lid, van de Awb){% endif %}. Hebt u de activiteiten uitgevoerd en hebt u zich aan de regels gehouden? Dan stellen wij de subsidie vast op {{ awarded }}, ook als uw kosten anders waren dan u had begroot. Anders kunnen wij de subsidie lager vaststellen{% if title_4_2 %} (artikel 4:46, tweede lid, van de Awb){% endif %}. Hoger dan {{ awarded }} wordt het bedrag niet.",
        "source": "Awb 4:31, 4:42 en 4:46, uit het hoofd; wat per arrangement telt is niet bevestigd",
    },
    {
        "code": "final-3",
        "valid_from": "2000-01-01",
        "text": "Het bedrag wordt definitief als wij de subsidie vaststellen{% if title_4_2 %} (artikelen 4:42 en 4:46, eerste lid, van de Awb){% endif %}. Wij kijken dan of u de activiteiten hebt uitgevoerd, of u zich aan de regels hebt gehouden en welke kosten u echt hebt gemaakt. Zijn de kosten lager dan u had begroot, dan wordt de subsidie lager. Kosten die niet nodig waren, tellen niet mee{% if title_4_2 %} (artikel 4:46, derde lid, van de Awb){% endif %}. Hoger dan {{ awarded }} wordt het bedrag niet.",
        "source": "Awb 4:31, 4:42 en 4:46, uit het hoofd; wat per arrangement telt is niet bevestigd",
    },
    {
        "code": "final-loan",
        "valid_from": "2000-01-01",
        "text": "Wij stellen de lening niet vast. Het bedrag van de lening is wat u opneemt volgens de overeenkomst, en ten hoogste {{ awarded }}.",
        "source": "Awb 4:31, 4:42 en 4:46, uit het hoofd; wat per arrangement telt is niet bevestigd",
    },
]
TEMPLATES = [
    {
        "kind": "acknowledgement",
        "subject": "Wij hebben uw aanvraag ontvangen: {{ title }}",
        "body": """Op {{ received_on }} hebben wij uw aanvraag ontvangen. U vraagt {{ requested }} voor {{ title }}. De aanvraag valt onder de regeling {{ scheme }}.
## Wat er nu gebeurt
Wij kijken eerst of uw aanvraag compleet is. Mist er iets, dan vragen wij u om dat aan te vullen. Daarna beoordelen wij de aanvraag.
U krijgt uiterlijk op {{ decide_by }} ons besluit. Vragen wij u om een aanvulling, dan telt de tijd die u daarvoor nodig hebt niet mee (artikel 4:15, eerste lid, van de Awb).
## Uw gegevens
{{ privacy }}""",
        "file": "",
    },
    {
        "kind": "completion_request",
        "subject": "Verzoek om uw aanvraag aan te vullen: {{ title }}",
        "body": """Op {{ received_on }} hebben wij uw aanvraag ontvangen voor {{ title }}. De aanvraag is nog niet compleet. Wij kunnen haar daarom nog niet beoordelen.
## Wat wij nog van u nodig hebben
{{ missing }}
## Wanneer
Wilt u dit uiterlijk op {{ completion_due }} aan ons sturen? Dat kan per post of elektronisch. Noem daarbij het nummer {{ case_number }}.
## Wat dit betekent
Vanaf de dag na deze vraag staat de termijn voor ons besluit stil. De termijn loopt verder zodra uw aanvraag compleet is, of als deze tijd voorbij is (artikel 4:15, eerste lid, van de Awb).
Krijgen wij de aanvulling niet op tijd, dan kunnen wij besluiten om uw aanvraag niet te behandelen (artikel 4:5, eerste lid, van de Awb). Hebt u meer tijd nodig? Laat het ons dan ook uiterlijk op {{ completion_due }} weten.""",
        "file": "",
    },
    {
        "kind": "extension",
        "subject": "{% if extension_longer %}Wij verlengen de termijn voor ons besluit{% else %}Wij verdagen ons besluit{% endif %}: {{ title }}",
        "body": """Op {{ received_on }} hebben wij uw aanvraag ontvangen voor {{ title }}. Het lukt ons niet om binnen de gewone termijn te besluiten.
## Waarom
{% if extension_ground %}{{ extension_ground }} {% endif %}{{ extension_reason }}
## Wanneer u ons besluit krijgt
{% if extension_longer %}Wij verlengen de termijn voor ons besluit{% else %}Wij verdagen ons besluit{% endif %} met {{ extension_weeks }} weken. {% if extension_basis %}Dat mag volgens {{ extension_basis }}. {% endif %}{% if extension_before %}De termijn liep tot en met {{ extension_before }}. {% endif %}U krijgt nu uiterlijk op {{ decide_by }} ons besluit.
Onze excuses dat u langer moet wachten.""",
        "file": "",
    },
    {
        "kind": "view_invitation",
        "subject": "U kunt reageren voordat wij besluiten: {{ title }}",
        "body": """{% if award_date %}Op {{ award_date }} hebben wij u {{ form }} verleend voor {{ title }}. Het bedrag is nu {{ award_amount }}. Uw aanvraag hadden wij ontvangen op {{ received_on }}. Wij willen over {% if loan %}deze lening{% else %}deze subsidie{% endif %} iets besluiten dat voor u nadelig is.{% else %}Op {{ received_on }} hebben wij uw aanvraag ontvangen voor {{ title }}. Wij willen iets besluiten dat voor u nadelig is.{% endif %} Voordat wij dat doen, kunt u vertellen wat u daarvan vindt ({% if award_date %}artikel 4:8{% else %}artikel 4:7{% endif %} van de Awb). Dat heet een zienswijze.
## Wat wij willen besluiten, en waarom
{{ view_intention }}
{% if not_met %}
## Wat volgens ons niet is nagekomen
Bij het bedrag horen verplichtingen. Hieraan is volgens ons niet voldaan:
{{ not_met }}
{% endif %}
{% if view_objections %}
## Er is bezwaar gemaakt door een ander
Iemand anders is het niet eens met wat u van ons kreeg:
{{ view_objections }}
U mag het bezwaar en de andere stukken over het bezwaar bekijken (artikel 7:4, tweede lid, van de Awb). Bel of mail ons eerst, dan leggen wij ze voor u klaar.
Wij kijken op het bezwaar opnieuw naar ons besluit. Daarbij kunnen wij besluiten dat u minder krijgt, of dat wij uw aanvraag alsnog afwijzen (artikel 7:11 van de Awb). Vertel ons daarom ook wat u van het bezwaar vindt.
{% endif %}
## Hoe u reageert
U kunt ons schrijven of mailen. Wilt u liever praten, bel ons dan voor een afspraak (artikel 4:9 van de Awb). Wij krijgen uw reactie graag uiterlijk op {{ view_due }}. Noem daarbij het nummer {{ case_number }}.
Reageren hoeft niet. Krijgen wij geen reactie, dan besluiten wij met wat wij nu weten.""",
        "file": "",
    },
    {
        "kind": "award",
        "subject": "Besluit: u krijgt {{ form }} voor {{ title }}",
        "body": """Op {{ received_on }} hebben wij uw aanvraag ontvangen. U vraagt {{ requested }} voor {{ title }}. In deze brief leest u ons besluit.
## Ons besluit
Wij verlenen u {{ form }} van ten hoogste {{ awarded }} ({{ awarded_words }}){% if title_4_2 %} (artikelen 4:29 en 4:31 van de Awb){% endif %}. {{ calculation }}
Wij hebben dit besloten op {{ decision_date }}. Wij doen dit op grond van {{ award_article }}. Dat is {{ scheme_words }}. Ook geldt de {{ asv }}.
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
{% if reason %}
## Waarom wij dit besluiten
{{ reason }}
{% endif %}
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
## Hoe het bedrag definitief wordt
{{ final }}
## Staatssteun
{{ aid }}
## Openbaarheid en privacy
{{ publication }}
{{ privacy }}""",
        "file": "",
    },
    {
        "kind": "partial_award",
        "subject": "Besluit: u krijgt een deel van het bedrag voor {{ title }}",
        "body": """Op {{ received_on }} hebben wij uw aanvraag ontvangen. U vraagt {{ requested }} voor {{ title }}. In deze brief leest u ons besluit.
## Ons besluit
Wij verlenen u {{ form }} van ten hoogste {{ awarded }} ({{ awarded_words }}){% if title_4_2 %} (artikelen 4:29 en 4:31 van de Awb){% endif %}. {{ calculation }}
Wij hebben dit besloten op {{ decision_date }}. Wij doen dit op grond van {{ award_article }}. Dat is {{ scheme_words }}. Ook geldt de {{ asv }}.
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
## Waarom u niet alles krijgt
{% if as_it_is %}
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
Voor het andere deel wijzen wij uw aanvraag af. {{ reason }}
Wij baseren dat op:
{{ grounds }}
{% if ceiling_words %}
{{ ceiling_words }}
{% endif %}
{% if weighing_article %}
## Hoe wij de belangen hebben gewogen
Wij mogen dit besluiten, maar wij hoeven dat niet. Daarom hebben wij gekeken wat ons besluit voor u betekent, en of dat in verhouding staat tot wat wij ermee willen bereiken ({{ weighing_article }}).
{{ weighing }}
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
## Hoe het bedrag definitief wordt
{{ final }}
## Staatssteun
{{ aid }}
## Openbaarheid en privacy
{{ publication }}
{{ privacy }}""",
        "file": "",
    },
    {
        "kind": "refusal",
        "subject": "Besluit: u krijgt geen {% if loan %}lening{% else %}subsidie{% endif %} voor {{ title }}",
        "body": """Op {{ received_on }} hebben wij uw aanvraag ontvangen. U vraagt {{ requested }} voor {{ title }}. In deze brief leest u ons besluit.
## Ons besluit
Wij wijzen uw aanvraag af. U krijgt dus geen {% if loan %}lening{% else %}subsidie{% endif %}. Wij hebben dit besloten op {{ decision_date }}. Wij hebben uw aanvraag beoordeeld volgens {{ scheme_words }} en de {{ asv }}.
## Waarom wij dit besluiten
{% if as_it_is %}
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
{{ reason }}
Wij baseren ons besluit op:
{{ grounds }}
{% if repeat_of %}
Het eerdere besluit is dat van {{ repeat_decided_on }} op uw aanvraag met nummer {{ repeat_of }}. Wij verwijzen daarnaar.
{% endif %}
{% if open_period %}
Aanvragen kon {{ open_period }}. Wij kregen uw aanvraag op {{ received_on }}.
{% endif %}
{% if ceiling_words %}
{{ ceiling_words }}
{% endif %}
{% if weighing_article %}
## Hoe wij de belangen hebben gewogen
Wij mogen dit besluiten, maar wij hoeven dat niet. Daarom hebben wij gekeken wat ons besluit voor u betekent, en of dat in verhouding staat tot wat wij ermee willen bereiken ({{ weighing_article }}).
{{ weighing }}
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
{{ privacy }}""",
        "file": "",
    },
    {
        "kind": "disregard",
        "subject": "Besluit: wij behandelen uw aanvraag niet: {{ title }}",
        "body": """Op {{ received_on }} hebben wij uw aanvraag ontvangen voor {{ title }}. De aanvraag was niet compleet.
## Ons besluit
Wij behandelen uw aanvraag niet. U krijgt dus geen {% if loan %}lening{% else %}subsidie{% endif %}. Wij hebben dit besloten op {{ decision_date }}. Wij hebben gekeken naar {{ scheme_words }} en de {{ asv }}.
## Waarom wij dit besluiten
Op {{ requested_on }} hebben wij u gevraagd om uw aanvraag uiterlijk op {{ completion_due }} aan te vullen.
{% if partly_on %}
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
{% if answered_on %}
Op {{ answered_on }} kregen wij uw antwoord. Daarmee was uw aanvraag nog niet compleet.
{% else %}
Tot en met {{ completion_due }} hebben wij dat niet van u gekregen.
{% endif %}
{% endif %}
{{ reason }}
Wij baseren ons besluit op:
{{ grounds }}
{% if weighing_article %}
## Hoe wij de belangen hebben gewogen
Wij mogen dit besluiten, maar wij hoeven dat niet. Daarom hebben wij gekeken wat ons besluit voor u betekent, en of dat in verhouding staat tot wat wij ermee willen bereiken ({{ weighing_article }}).
{{ weighing }}
{% endif %}
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
## Opnieuw aanvragen
U kunt een nieuwe, complete aanvraag doen zolang de regeling open is. Die krijgt dan een nieuwe datum van ontvangst.
## Uw gegevens
{{ privacy }}""",
        "file": "",
    },
    {
        "kind": "withdrawal",
        "subject": "U hebt uw aanvraag ingetrokken: {{ title }}",
        "body": """U hebt ons laten weten dat u uw aanvraag intrekt. Het gaat om de aanvraag voor {{ title }} die wij op {{ received_on }} hebben ontvangen, met het nummer {{ case_number }}.
Wij hebben uw aanvraag gesloten op {{ withdrawn_on }}. U krijgt dus geen besluit. U hoeft niets meer te doen. Wilt u later toch {{ form }}? Dan kunt u een nieuwe aanvraag doen, zolang de regeling open is.""",
        "file": "",
    },
    {
        "kind": "award_ended",
        "subject": "Besluit: wij trekken {% if loan %}de lening{% else %}de subsidie{% endif %} in zoals u vroeg: {{ title }}",
        "body": """Op {{ award_date }} hebben wij u {{ form }} verleend voor {{ title }}. Het bedrag was {{ award_amount }}. Uw aanvraag hadden wij ontvangen op {{ received_on }}. U hebt ons gevraagd om dit in te trekken.
## Ons besluit
Wij trekken {% if loan %}de lening{% else %}de subsidie{% endif %} in. U krijgt dus geen geld meer van ons voor {{ title }}. Wij hebben dit besloten op {{ decision_date }}, volgens {{ scheme_words }} en de {{ asv }}. {{ works_from }}
## Wat wij hebben afgesproken
{{ reason }}
## Wat dit voor u betekent
Verplichtingen die hierbij hoorden, gelden niet meer.
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
## Wat wij al hebben betaald
{% if paid_before %}
{% if came_back %}Wij hebben u {{ paid_gross }} betaald. Daarvan hebben wij {{ came_back }} terug ontvangen. Er blijft {{ paid_before }} over.{% else %}Wij hebben u tot nu toe {{ paid_before }} betaald.{% endif %} {% if paid_too_much %}Dat is {{ paid_too_much }} meer dan waar u na dit besluit recht op hebt. {% if loan %}Hoe u de lening terugbetaalt, staat in de overeenkomst die wij met u sloten.{% else %}Of en wanneer u dat terugbetaalt, staat niet in deze brief. Daarover krijgt u een apart besluit{% if title_4_2 %} (artikel 4:57 van de Awb){% endif %}.{% endif %}{% elif works_on %}Of u daarvan iets terugbetaalt, staat niet in deze brief. Daarover krijgt u dan een apart besluit.{% else %}Door dit besluit hoeft u daarvan niets terug te betalen.{% endif %}
{% else %}
Wij hebben u nog niets betaald. U hoeft dus niets terug te betalen.
{% endif %}
## Uw gegevens
{{ privacy }}""",
        "file": "",
    },
    {
        "kind": "award_withdrawn",
        "subject": "Besluit: wij trekken {% if loan %}de lening{% else %}de subsidie{% endif %} in voor {{ title }}",
        "body": """Op {{ award_date }} hebben wij u {{ form }} verleend voor {{ title }}. Het bedrag was {{ award_amount }}. Uw aanvraag hadden wij ontvangen op {{ received_on }}. In deze brief leest u dat wij dit intrekken.
## Ons besluit
Wij trekken {% if loan %}de lening{% else %}de subsidie{% endif %} in{% if works_on %} vanaf {{ works_on }}{% else %}. U krijgt dus geen geld meer van ons voor {{ title }}{% endif %}. Wij hebben dit besloten op {{ decision_date }}, volgens {{ scheme_words }} en de {{ asv }}. {{ works_from }}
## Waarom wij dit besluiten
{{ reason }}
Wij baseren ons besluit op:
{{ grounds }}
{% if not_met %}
## Wat niet is nagekomen
Bij het bedrag horen verplichtingen. Hieraan is niet voldaan:
{{ not_met }}
{% endif %}
## Hoe wij de belangen hebben gewogen
Wij mogen dit besluiten, maar wij hoeven dat niet. Daarom hebben wij gekeken wat ons besluit voor u betekent, en of dat in verhouding staat tot wat wij ermee willen bereiken (artikel 3:4 van de Awb).
{{ weighing }}
{% if works_on %}
## De tijd tot {{ works_on }}
{{ activities }}
Voor die tijd betalen wij niets.
{% endif %}
{% if compensation %}
## Als u schade hebt
{{ compensation }}
{% endif %}
## Wat wij al hebben betaald
{% if paid_before %}
{% if came_back %}Wij hebben u {{ paid_gross }} betaald. Daarvan hebben wij {{ came_back }} terug ontvangen. Er blijft {{ paid_before }} over.{% else %}Wij hebben u tot nu toe {{ paid_before }} betaald.{% endif %} {% if paid_too_much %}Dat is {{ paid_too_much }} meer dan waar u na dit besluit recht op hebt. {% if loan %}Hoe u de lening terugbetaalt, staat in de overeenkomst die wij met u sloten.{% else %}Of en wanneer u dat terugbetaalt, staat niet in deze brief. Daarover krijgt u een apart besluit{% if title_4_2 %} (artikel 4:57 van de Awb){% endif %}.{% endif %}{% elif works_on %}Of u daarvan iets terugbetaalt, staat niet in deze brief. Daarover krijgt u dan een apart besluit.{% else %}Door dit besluit hoeft u daarvan niets terug te betalen.{% endif %}
{% else %}
Wij hebben u nog niets betaald. U hoeft dus niets terug te betalen.
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
{{ privacy }}""",
        "file": "",
    },
    {
        "kind": "award_lowered",
        "subject": "Besluit: wij verlagen {% if loan %}de lening{% else %}de subsidie{% endif %} voor {{ title }}",
        "body": """Op {{ award_date }} hebben wij u {{ form }} verleend voor {{ title }}. Het bedrag was {{ award_amount }}. Uw aanvraag hadden wij ontvangen op {{ received_on }}. In deze brief leest u dat wij dit veranderen.
## Ons besluit
Wij verlagen het bedrag tot ten hoogste {{ awarded }} ({{ awarded_words }}). Wij hebben dit besloten op {{ decision_date }}, volgens {{ scheme_words }} en de {{ asv }}. {{ works_from }}
## Waarom wij dit besluiten
{{ reason }}
Wij baseren ons besluit op:
{{ grounds }}
{% if not_met %}
## Wat niet is nagekomen
Bij het bedrag horen verplichtingen. Hieraan is niet voldaan:
{{ not_met }}
{% endif %}
## Hoe wij de belangen hebben gewogen
Wij mogen dit besluiten, maar wij hoeven dat niet. Daarom hebben wij gekeken wat ons besluit voor u betekent, en of dat in verhouding staat tot wat wij ermee willen bereiken (artikel 3:4 van de Awb).
{{ weighing }}
{% if activities %}
## Wat er verandert aan de activiteiten
{{ activities }}
{% endif %}
{% if advance_lines %}
## De voorschotten
De voorschotten worden nu:
{{ advance_lines }}
{% endif %}
{% if no_advance %}
## De voorschotten
Wij betalen geen voorschot meer.
{% endif %}
{% if gross_aid %}
## Staatssteun
Het brutosteunbedrag wordt ook lager: {{ gross_aid }}.
{% endif %}
{% if compensation %}
## Als u schade hebt
{{ compensation }}
{% endif %}
## Wat hetzelfde blijft
De rest van ons besluit van {{ award_date }} blijft gelden.
## Wat wij al hebben betaald
{% if paid_before %}
{% if came_back %}Wij hebben u {{ paid_gross }} betaald. Daarvan hebben wij {{ came_back }} terug ontvangen. Er blijft {{ paid_before }} over.{% else %}Wij hebben u tot nu toe {{ paid_before }} betaald.{% endif %} {% if paid_too_much %}Dat is {{ paid_too_much }} meer dan waar u na dit besluit recht op hebt. {% if loan %}Hoe u de lening terugbetaalt, staat in de overeenkomst die wij met u sloten.{% else %}Of en wanneer u dat terugbetaalt, staat niet in deze brief. Daarover krijgt u een apart besluit{% if title_4_2 %} (artikel 4:57 van de Awb){% endif %}.{% endif %}{% elif works_on %}Of u daarvan iets terugbetaalt, staat niet in deze brief. Daarover krijgt u dan een apart besluit.{% else %}Door dit besluit hoeft u daarvan niets terug te betalen.{% endif %}
{% else %}
Wij hebben u nog niets betaald. U hoeft dus niets terug te betalen.
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
{{ privacy }}""",
        "file": "",
    },
    {
        "kind": "reminder",
        "subject": "Herinnering aan ons verzoek om uw aanvraag aan te vullen: {{ title }}",
        "body": """Op {{ received_on }} hebben wij uw aanvraag ontvangen voor {{ title }}. Op {{ requested_on }} hebben wij u gevraagd om haar aan te vullen. Wij hebben nog niet alles van u gekregen.
{% if partly_on %}
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
## Wanneer
U kunt dit nog sturen: uiterlijk op {{ completion_due }}. Noem daarbij het nummer {{ case_number }}. Deze herinnering geeft u geen nieuwe termijn.
## Wat dit betekent
Krijgen wij de aanvulling niet op tijd, dan kunnen wij besluiten om uw aanvraag niet te behandelen (artikel 4:5, eerste lid, van de Awb).""",
        "file": "",
    },
    {
        "kind": "completion_received",
        "subject": "Wij hebben uw aanvulling ontvangen: {{ title }}",
        "body": """Op {{ completed_on }} hebben wij uw aanvulling ontvangen. Die hoort bij uw aanvraag voor {{ title }}, die wij op {{ received_on }} kregen.
## Wat dit betekent
{% if suspended_from %}De termijn voor ons besluit stond stil {% if suspended_from == suspended_until %}op {{ suspended_from }}{% else %}van {{ suspended_from }} tot en met {{ suspended_until }}{% endif %} (artikel 4:15, eerste lid, van de Awb). {% endif %}U krijgt uiterlijk op {{ decide_by }} ons besluit.""",
        "file": "",
    },
    {
        "kind": "suspension",
        "subject": "De termijn voor ons besluit staat stil: {{ title }}",
        "body": """Op {{ received_on }} hebben wij uw aanvraag ontvangen voor {{ title }}. In deze brief leest u dat de termijn voor ons besluit stilstaat.
## Waarom
{{ suspension_ground }}
{{ suspension_reason }}
## Vanaf wanneer
De termijn staat stil {% if suspended_until %}{% if suspended_from == suspended_until %}op {{ suspended_from }}{% else %}van {{ suspended_from }} tot en met {{ suspended_until }}{% endif %}{% else %}vanaf {{ suspended_from }}{% if suspension_ends_with %}. Dat eindigt met: {{ suspension_ends_with }}{% endif %}{% endif %}. Zodra de termijn weer loopt, laten wij u weten wanneer u ons besluit krijgt.""",
        "file": "",
    },
    {
        "kind": "suspension_ended",
        "subject": "De termijn voor ons besluit loopt weer: {{ title }}",
        "body": """Op {{ received_on }} hebben wij uw aanvraag ontvangen voor {{ title }}. {% if suspended_from %}De termijn voor ons besluit stond stil {% if suspended_from == suspended_until %}op {{ suspended_from }}{% else %}van {{ suspended_from }} tot en met {{ suspended_until }}{% endif %}.{% else %}Wij schreven u dat de termijn voor ons besluit zou stilstaan. Dat was eerder voorbij. Daarom telt geen enkele dag als stilstand.{% endif %}
## Wat dit betekent
De termijn loopt{% if suspended_from %} weer{% endif %}. U krijgt uiterlijk op {{ decide_by }} ons besluit.""",
        "file": "",
    },
    {
        "kind": "force_majeure",
        "subject": "Wij kunnen nu niet besluiten: {{ title }}",
        "body": """Op {{ received_on }} hebben wij uw aanvraag ontvangen voor {{ title }}. Door overmacht kunnen wij nu niet besluiten.
## Waarom
{{ suspension_reason }}
## Wat dit betekent
De termijn voor ons besluit staat stil vanaf {{ suspended_from }}, {% if suspended_until %}tot en met {{ suspended_until }}{% else %}zolang de overmacht duurt{% endif %} (artikel 4:15, tweede lid, onder c, en derde lid, van de Awb). Wij verwachten dat u uiterlijk op {{ expected_by }} ons besluit krijgt. Verandert dat, dan schrijven wij u opnieuw.""",
        "file": "",
    },
    {
        "kind": "delay_notice",
        "subject": "Ons besluit komt later: {{ title }}",
        "body": """Op {{ received_on }} hebben wij uw aanvraag ontvangen voor {{ title }}. Het lukt ons niet om op tijd te besluiten.
## Waarom
{{ delay_reason }}
## Wanneer u ons besluit krijgt
Wij besluiten uiterlijk op {{ promised_by }} (artikel 4:14, eerste lid, van de Awb). Dit bericht verandert de wettelijke termijn niet: die eindigt op {{ decide_by }}. Is die dag voorbij, dan kunt u ons in gebreke stellen (artikel 4:17 van de Awb).
Onze excuses dat u langer moet wachten.""",
        "file": "",
    },
    {
        "kind": "view_received",
        "subject": "Wij hebben uw zienswijze ontvangen: {{ title }}",
        "body": """Op {{ view_received_on }} hebben wij uw zienswijze ontvangen. Die gaat over {% if award_date %}{% if loan %}de lening{% else %}de subsidie{% endif %} die wij u op {{ award_date }} hebben verleend voor {{ title }}. Het bedrag is nu {{ award_amount }}. Uw aanvraag hadden wij ontvangen op {{ received_on }}.{% else %}uw aanvraag voor {{ title }}, die wij op {{ received_on }} kregen.{% endif %}
## Wat er nu gebeurt
Wij nemen uw zienswijze mee in ons besluit. In dat besluit leest u wat wij ermee doen.""",
        "file": "",
    },
    {
        "kind": "notice_early",
        "subject": "Uw ingebrekestelling is te vroeg: {{ title }}",
        "body": """Op {{ notice_received_on }} kregen wij uw ingebrekestelling. U vindt dat wij te laat zijn met ons besluit op uw aanvraag voor {{ title }}. Die aanvraag hebben wij ontvangen op {{ received_on }}.
## Waarom uw ingebrekestelling te vroeg is
De termijn voor ons besluit loopt tot en met {{ decide_by }}. Pas daarna kunt u ons in gebreke stellen (artikel 4:17, derde lid, van de Awb). Uw brief heeft daarom geen gevolgen: er loopt geen dwangsom.
## Wat u kunt doen
Hebt u na {{ decide_by }} nog geen besluit? Stuur ons dan opnieuw een ingebrekestelling.""",
        "file": "",
    },
    {
        "kind": "notice_received",
        "subject": "Wij hebben uw ingebrekestelling ontvangen: {{ title }}",
        "body": """Op {{ notice_received_on }} kregen wij uw ingebrekestelling. Zij gaat over uw aanvraag voor {{ title }}, die wij op {{ received_on }} hebben ontvangen.
## Wat dit betekent
Wij zijn te laat met ons besluit. Onze excuses daarvoor. Besluiten wij niet binnen twee weken na de dag waarop wij uw ingebrekestelling kregen, dan betalen wij u een dwangsom voor elke dag dat wij te laat zijn, ten hoogste 42 dagen. De eerste dag is {{ penalty_from }} (artikel 4:17 van de Awb).{% if penalty_rates %} {{ penalty_rates }}{% endif %}
U kunt dan ook beroep instellen bij de rechtbank Noord-Nederland omdat wij niet op tijd besluiten (artikel 6:12 van de Awb).""",
        "file": "",
    },
    {
        "kind": "notice_late",
        "subject": "Besluit: u krijgt geen dwangsom, want uw ingebrekestelling is te laat: {{ title }}",
        "body": """Op {{ notice_received_on }} kregen wij uw ingebrekestelling. Zij gaat over uw aanvraag voor {{ title }}, die wij op {{ received_on }} hebben ontvangen.
## Ons besluit
Wij betalen u geen dwangsom voor het te late besluit op uw aanvraag (artikel 4:18 van de Awb). Wij hebben dit besloten op {{ decision_date }}.
## Waarom u geen dwangsom krijgt
Een ingebrekestelling die onredelijk laat komt, geeft geen recht op een dwangsom (artikel 4:17, zesde lid, onder a, van de Awb).
{{ reason }}
{% if decide_by %}
U krijgt nog wel ons besluit op uw aanvraag.
{% endif %}

## Als u bezwaar maakt tegen ons besluit op uw aanvraag
Maakt u bezwaar tegen ons besluit op uw aanvraag, of gaat u daartegen in beroep? Dan gaat dat ook over dit besluit over de dwangsom, als u het daar niet mee eens bent (artikel 4:19, eerste lid, van de Awb).""",
        "file": "",
    },
    {
        "kind": "penalty_decision",
        "subject": "Besluit: dwangsom omdat ons besluit te laat is: {{ title }}",
        "body": """Op {{ notice_received_on }} kregen wij uw ingebrekestelling. Zij gaat over {% if objection_received_on %}uw bezwaar, dat wij op {{ objection_received_on }} hebben ontvangen, voor {{ title }}.{% endif %}{% if penalty_on_application %}uw aanvraag voor {{ title }}, die wij op {{ received_on }} hebben ontvangen.{% endif %}
## Ons besluit
De dwangsom is {{ penalty_amount }}. Dat is voor {{ penalty_days }} dagen (artikelen 4:17 en 4:18 van de Awb). Wij hebben dit besloten op {{ decision_date }}.
{% if penalty_counted %}
De dwangsom liep van {{ penalty_first }} tot en met {{ penalty_last }}. Zo komen wij aan het bedrag:
{{ penalty_counted }}
{% endif %}
{% if reason %}
{{ reason }}
{% endif %}
{% if penalty_applicants %}
Er zijn {{ penalty_applicants }} aanvragers. Ieder krijgt een gelijk deel van dit bedrag (artikel 4:17, vierde lid, van de Awb). {{ penalty_each }}
{% endif %}
{% if penalty_pay_by %}
## Hoe wij betalen
Wij betalen dit bedrag uiterlijk op {{ penalty_pay_by }} (artikel 4:87, eerste lid, van de Awb).
{% endif %}
{% if penalty_on_application %}
## Als u bezwaar maakt tegen ons besluit op uw aanvraag
Maakt u bezwaar tegen ons besluit op uw aanvraag, of gaat u daartegen in beroep? Dan gaat dat ook over dit besluit over de dwangsom, als u het daar niet mee eens bent (artikel 4:19, eerste lid, van de Awb). U hoeft dan niet apart bezwaar te maken tegen dit besluit.
{% endif %}
{% if objection_received_on %}
## Als u in beroep gaat tegen onze beslissing op het bezwaar
Gaat u in beroep tegen onze beslissing op het bezwaar? Dan gaat dat ook over dit besluit over de dwangsom, als u het daar niet mee eens bent (artikel 4:19, eerste lid, van de Awb).
{% endif %}""",
        "file": "",
    },
    {
        "kind": "forwarded",
        "subject": "Wij hebben uw aanvraag doorgestuurd: {{ title }}",
        "body": """Op {{ received_on }} kregen wij uw aanvraag voor {{ title }}. Wij gaan daar niet over.
## Wat wij hebben gedaan
Op {{ forwarded_on }} hebben wij uw aanvraag doorgestuurd naar {{ forwarded_to }} (artikel 2:3, eerste lid, van de Awb). Van dat bestuursorgaan hoort u meer. Voor vragen over uw aanvraag kunt u daar terecht.""",
        "file": "",
    },
    {
        "kind": "settlement",
        "subject": "Besluit: wij stellen de subsidie vast voor {{ title }}",
        "body": """Op {{ award_date }} hebben wij u {{ form }} verleend voor {{ title }}. Het bedrag was ten hoogste {{ award_amount }}. Uw aanvraag hadden wij ontvangen op {{ received_on }}. {% if settlement_asked_on %}Op {{ settlement_asked_on }} kregen wij uw verzoek om de subsidie vast te stellen op {{ settlement_asked }}.{% endif %}{% if account_reminded_on %}De laatste dag om ons te vragen de subsidie vast te stellen was {{ account_asked_by }}. Wij kregen geen aanvraag. Op {{ account_reminded_on }} hebben wij u een brief gestuurd en u tijd gegeven tot en met {{ account_again_by }}. Ook daarna kregen wij geen aanvraag. Daarom stellen wij de subsidie nu zelf vast{% if title_4_2 %} (artikel 4:44, vierde lid, en artikel 4:47 van de Awb){% endif %}.{% endif %}{% if settlement_unasked %}U hoeft niet om vaststelling te vragen: wij doen dat zelf ({{ settlement_unasked }}{% if title_4_2 %}; artikel 4:47 van de Awb{% endif %}).{% endif %}
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
{% if weighing %}
## Hoe wij de belangen hebben gewogen
Wij mogen de subsidie lager vaststellen, maar wij hoeven dat niet. Daarom hebben wij gekeken wat ons besluit voor u betekent, en of dat in verhouding staat tot wat wij ermee willen bereiken (artikel 3:4 van de Awb).
{{ weighing }}
{% endif %}
{% if activities %}
## Wat u hebt gedaan
{{ activities }}
{% endif %}
## Wat u nog krijgt of terugbetaalt
{% if came_back %}Wij hebben u {{ paid_gross }} betaald. Daarvan hebben wij {{ came_back }} terug ontvangen. Er blijft {{ paid_before }} over.{% else %}Wij hebben u tot nu toe {{ paid_before }} betaald.{% endif %}
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
{{ privacy }}""",
        "file": "",
    },
    {
        "kind": "objection_received",
        "subject": "Wij hebben uw bezwaar ontvangen: {{ title }}",
        "body": """Op {{ objection_received_on }} hebben wij {% if objection_other %}het bezwaar van {{ objector }}{% else %}uw bezwaar{% endif %} ontvangen. Het gaat over {% if objection_about_on %}ons besluit van {{ objection_about_on }}, {% endif %}{{ objection_against }}, voor {{ title }}.
## Wat er nu gebeurt
Wij kijken eerst of het bezwaar op tijd is en of er iets ontbreekt. Ontbreekt er iets, dan vragen wij u om dat aan te vullen. Daarna krijgt u de kans om het bezwaar toe te lichten tijdens een hoorzitting, tenzij dat volgens de wet niet hoeft (artikel 7:3 van de Awb).
{% if objection_committee %}
Een adviescommissie houdt de hoorzitting en adviseert ons over het bezwaar (artikel 7:13 van de Awb).
{% endif %}
{% if objection_decide_by %}
## Wanneer u antwoord krijgt
U krijgt uiterlijk op {{ objection_decide_by }} onze beslissing (artikel 7:10, eerste lid, van de Awb). Wij kunnen dat één keer uitstellen, met ten hoogste zes weken. Dan krijgt u daarover een brief.
{% endif %}
{% if objection_interest %}Dit besluit geldt niet meer: er is een ander besluit voor in de plaats gekomen. Wij kijken of er bij het bezwaar nog een belang is.{% else %}Zolang wij niet hebben beslist, blijft het besluit gelden (artikel 6:16 van de Awb).{% endif %}""",
        "file": "",
    },
    {
        "kind": "objection_repair",
        "subject": "Wilt u uw bezwaar aanvullen: {{ title }}",
        "body": """Op {{ objection_received_on }} hebben wij {% if objection_other %}het bezwaar van {{ objector }}{% else %}uw bezwaar{% endif %} ontvangen. Het gaat over {% if objection_about_on %}ons besluit van {{ objection_about_on }}, {% endif %}{{ objection_against }}, voor {{ title }}.
## Wat er ontbreekt
{{ objection_missing }}
## Wanneer
Stuur dit uiterlijk op {{ objection_due }}. Krijgen wij het niet op tijd, dan kunnen wij het bezwaar niet-ontvankelijk verklaren. Wij kijken dan niet naar de inhoud (artikel 6:6 van de Awb).
De tijd die u hiervoor nodig hebt, telt niet mee voor onze beslissing (artikel 7:10, tweede lid, van de Awb).""",
        "file": "",
    },
    {
        "kind": "objection_hearing",
        "subject": "Uitnodiging voor de hoorzitting over uw bezwaar: {{ title }}",
        "body": """Op {{ objection_received_on }} hebben wij {% if objection_other %}het bezwaar van {{ objector }}{% else %}uw bezwaar{% endif %} ontvangen. Het gaat over {% if objection_about_on %}ons besluit van {{ objection_about_on }}, {% endif %}{{ objection_against }}, voor {{ title }}.
## De hoorzitting
{% if hearing_instead_of %}
De hoorzitting van {{ hearing_instead_of }} gaat niet door. Deze hoorzitting komt daarvoor in de plaats.
{% endif %}
U kunt uw bezwaar toelichten op {{ hearing_on }}. Plaats en tijd: {{ hearing_place }}. U wordt gehoord door {{ hearing_by }} (artikelen 7:2 en 7:5 van de Awb). Wilt u niet komen? Laat ons dat dan weten.
U mag iemand meenemen, of u laten vertegenwoordigen. U mag ook getuigen en deskundigen meebrengen (artikel 7:8 van de Awb).
## De stukken
U kunt tot en met {{ hearing_documents_until }} nog stukken indienen. De stukken over het bezwaar liggen vanaf {{ hearing_file_from }} tot de hoorzitting ter inzage in het provinciehuis, Westerbrink 1 in Assen, op werkdagen van 9.00 tot 17.00 uur (artikel 7:4, tweede en derde lid, van de Awb). Bel of mail ons eerst, dan leggen wij ze voor u klaar. U kunt er ook kopieën van krijgen.""",
        "file": "",
    },
    {
        "kind": "objection_adjourned",
        "subject": "Onze beslissing op uw bezwaar komt later: {{ title }}",
        "body": """Op {{ objection_received_on }} hebben wij {% if objection_other %}het bezwaar van {{ objector }}{% else %}uw bezwaar{% endif %} ontvangen. Het gaat over {% if objection_about_on %}ons besluit van {{ objection_about_on }}, {% endif %}{{ objection_against }}, voor {{ title }}.
## Wij hebben meer tijd nodig
Wij stellen onze beslissing {{ objection_weeks }} weken uit (artikel 7:10, derde lid, van de Awb). {{ objection_reason }}
## Wanneer u antwoord krijgt
U krijgt uiterlijk op {{ objection_decide_by }} onze beslissing.""",
        "file": "",
    },
    {
        "kind": "objection_forwarded",
        "subject": "Wij hebben uw bezwaar doorgestuurd: {{ title }}",
        "body": """Op {{ objection_received_on }} hebben wij {% if objection_other %}het bezwaar van {{ objector }}{% else %}uw bezwaar{% endif %} ontvangen. Het gaat over {% if objection_about_on %}ons besluit van {{ objection_about_on }}, {% endif %}{{ objection_against }}, voor {{ title }}.
## Naar wie
Wij kunnen hierop niet beslissen. {% if objection_for_court %}Tegen een beslissing op een bezwaar kunt u geen bezwaar maken. U kunt wel in beroep gaan bij de rechtbank (artikelen 7:1 en 8:1 van de Awb). Wij zien uw brief daarom als een beroepschrift. {% endif %}Daarom hebben wij het bezwaar op {{ forwarded_on }} doorgestuurd naar {{ forwarded_to }} (artikel 6:15 van de Awb). {{ objection_reason }}
De dag waarop wij het bezwaar ontvingen, telt als de dag waarop het is ingediend. U hoort van {{ forwarded_to }} hoe het verdergaat. Is dat een rechter? Dan betaalt u griffierecht (artikel 8:41 van de Awb). De rechter schrijft u daarover.""",
        "file": "",
    },
    {
        "kind": "decided_objection",
        "subject": "Onze beslissing op uw bezwaar: {{ title }}",
        "body": """Op {{ objection_received_on }} hebben wij {% if objection_other %}het bezwaar van {{ objector }}{% else %}uw bezwaar{% endif %} ontvangen. Het gaat over {% if objection_about_on %}ons besluit van {{ objection_about_on }}, {% endif %}{{ objection_against }}, voor {{ title }}.{% if objection_now %} {{ objection_now }}{% endif %} {% if to_objector %}De aanvraag waar het over gaat{% else %}Uw aanvraag{% endif %} hadden wij ontvangen op {{ received_on }}. In deze brief leest u onze beslissing.
## Onze beslissing
{{ objection_outcome }} Wij hebben dit besloten op {{ decision_date }}, volgens {{ scheme_words }} en de {{ asv }}.
{% if objection_inadmissible %}
## Waarom wij niet naar de inhoud kijken
{{ objection_inadmissible }}
{% endif %}

## Het bezwaar
Kort gezegd staat in het bezwaar:
{{ objection_grounds }}
{{ objection_in_time }}
{% if objection_late_why %}
## Waarom de te late indiening niet verschoonbaar is
{{ objection_late_why }}
{% endif %}
{% if objection_interest %}
Het besluit waar het bezwaar over gaat, gold al niet meer toen wij het bezwaar ontvingen. Wij kijken toch naar het bezwaar, want er is nog een belang:
{{ objection_interest }}
{% endif %}
## De hoorzitting
{{ objection_heard }}
{% if objection_advice %}
## Het advies van de commissie
{{ objection_advice }}
{% endif %}

## Waarom wij dit besluiten
{{ reason }}

{% if objection_costs %}
## De kosten van het bezwaar
U hebt gevraagd om vergoeding van uw kosten. Wij betalen u {{ objection_costs }} (artikel 7:15 van de Awb). Wij rekenen volgens het Besluit proceskosten bestuursrecht. Wij betalen binnen zes weken nadat wij deze brief hebben verstuurd (artikel 4:87 van de Awb). {{ objection_costs_reason }}
{% endif %}
{% if objection_no_costs %}
## De kosten van het bezwaar
U hebt gevraagd om vergoeding van uw kosten. Wij betalen die niet (artikel 7:15 van de Awb). {{ objection_costs_reason }}
{% endif %}

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

## Uw gegevens
{{ privacy }}""",
        "file": "",
    },
    {
        "kind": "awarded_objection",
        "subject": "Onze beslissing op {% if objection_other %}het bezwaar van {{ objector }}{% else %}uw bezwaar{% endif %}: u krijgt {% if objection_lowered %}minder{% else %}{{ form }}{% endif %} voor {{ title }}",
        "body": """Op {{ objection_received_on }} hebben wij {% if objection_other %}het bezwaar van {{ objector }}{% else %}uw bezwaar{% endif %} ontvangen. Het gaat over {% if objection_about_on %}ons besluit van {{ objection_about_on }}, {% endif %}{{ objection_against }}, voor {{ title }}.{% if objection_now %} {{ objection_now }}{% endif %} {% if to_objector %}De aanvraag waar het over gaat{% else %}Uw aanvraag{% endif %} hadden wij ontvangen op {{ received_on }}. U vroeg {{ requested }}. In deze brief leest u onze beslissing.
## Onze beslissing
{{ objection_outcome }} Wij verlenen u {{ form }} van ten hoogste {{ awarded }} ({{ awarded_words }}){% if title_4_2 %} (artikelen 4:29 en 4:31 van de Awb){% endif %}. {{ calculation }}
{% if objection_part %}In zoverre komt dit besluit{% else %}Dit besluit komt{% endif %} in de plaats van {{ objection_replaces }} (artikel 7:11, tweede lid, van de Awb). {% if objection_other %}{{ objector }} krijgt bericht van deze beslissing. {% endif %}Wij hebben dit besloten op {{ decision_date }}. Wij doen dit volgens {{ award_article }}. Dat is {{ scheme_words }}. Ook geldt de {{ asv }}.
{% if reservation %}
{{ reservation }}
{% endif %}

## Het bezwaar
Kort gezegd staat in het bezwaar:
{{ objection_grounds }}
{{ objection_in_time }}
{% if objection_interest %}
Het besluit waar het bezwaar over gaat, gold al niet meer toen wij het bezwaar ontvingen. Wij kijken toch naar het bezwaar, want er is nog een belang:
{{ objection_interest }}
{% endif %}
## De hoorzitting
{{ objection_heard }}
{% if objection_advice %}
## Het advies van de commissie
{{ objection_advice }}
{% endif %}

## Waarom wij dit besluiten
{{ reason }}
{% if objection_refused %}
## Wat wij afwijzen
Voor {{ objection_refused }} {% if objection_lowered %}wijzen wij de aanvraag nu af, vanaf de dag waarop wij deze brief hebben verstuurd{% else %}blijft de aanvraag afgewezen{% endif %}.{% if objection_rest %} {{ objection_rest }}{% endif %}
{% if grounds %}
Wij baseren dat op:
{{ grounds }}
{% endif %}
{% endif %}

{% if objection_costs %}
## De kosten van het bezwaar
{% if objection_other %}{{ objector }} heeft gevraagd om vergoeding van de kosten. Wij betalen {{ objection_costs }} aan {{ objector }}{% else %}U hebt gevraagd om vergoeding van uw kosten. Wij betalen u {{ objection_costs }}{% endif %} (artikel 7:15 van de Awb). Wij rekenen volgens het Besluit proceskosten bestuursrecht. Wij betalen binnen zes weken nadat wij deze brief hebben verstuurd (artikel 4:87 van de Awb). {{ objection_costs_reason }}
{% endif %}
{% if objection_no_costs %}
## De kosten van het bezwaar
{% if objection_other %}{{ objector }} heeft gevraagd om vergoeding van de kosten.{% else %}U hebt gevraagd om vergoeding van uw kosten.{% endif %} Wij betalen die niet (artikel 7:15 van de Awb). {{ objection_costs_reason }}
{% endif %}

## Waarvoor {% if loan %}de lening{% else %}de subsidie{% endif %} is
{{ activities }}
U voert deze activiteiten uit {{ period }}{% if title_4_2 %} (artikel 4:30 van de Awb){% endif %}.

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
## Hoe het bedrag definitief wordt
{{ final }}
## Staatssteun
{{ aid }}
## Openbaarheid en privacy
{{ publication }}
{{ privacy }}""",
        "file": "",
    },
    {
        "kind": "loan_repaid",
        "subject": "U hebt de lening helemaal afgelost: {{ title }}",
        "body": """Wij hebben u een renteloze lening verstrekt voor {{ title }}. Uw aanvraag hadden wij ontvangen op {{ received_on }}. Zij heeft het nummer {{ case_number }}.
U hebt {{ loan_drawn }} van ons geleend. Op {{ loan_repaid_on }} hebben wij het laatste deel ontvangen. U hebt de lening daarmee helemaal afgelost. U hoeft ons voor deze lening niets meer te betalen.
{% if loan_not_drawn %}
Een deel van de lening hebt u niet opgenomen: {{ loan_not_drawn }}. Dat deel is vervallen, omdat u ons liet weten dat u het niet nodig hebt.
{% endif %}""",
        "file": "",
    },
    {
        "kind": "money_arrangement",
        "subject": "Besluit: u betaalt in termijnen terug voor {{ title }}",
        "body": """Op {{ settled_told_on }} hebben wij u geschreven op welk bedrag wij de subsidie voor {{ title }} hebben vastgesteld. U moet ons nog {{ money_amount }} terugbetalen. U kunt dat niet in één keer betalen.
## Ons besluit
Wij geven u uitstel van betaling (artikel 4:94 van de Awb). U betaalt in deze termijnen:
{{ money_instalments }}
Wij hebben dit besloten op {{ decision_date }}.
## Waarom wij dit besluiten
{{ reason }}
## Hoe u betaalt
Betaal op rekening {{ repay_to }} op naam van {{ sender }}, en zet er {{ case_number }} bij.
## Rente
{% if money_without_interest %}
Over de tijd van het uitstel rekenen wij geen rente (artikel 4:101 van de Awb).
{% else %}
Over de tijd van het uitstel bent u wettelijke rente verschuldigd (artikel 4:101 van de Awb).
{% endif %}
## Als u niet op tijd betaalt
Betaalt u een termijn niet op tijd? Dan kunnen wij deze regeling intrekken (artikel 4:96 van de Awb). U moet dan alles in één keer betalen. Neem daarom vóór die dag contact met ons op.""",
        "file": "",
    },
    {
        "kind": "money_ended",
        "subject": "Besluit: wij trekken de betalingsregeling in voor {{ title }}",
        "body": """Op {{ settled_told_on }} hebben wij u geschreven op welk bedrag wij de subsidie voor {{ title }} hebben vastgesteld. U zou ons in termijnen terugbetalen.
## Ons besluit
{{ money_ended_on }}{% if money_missed %} U had uiterlijk op {{ money_missed_on }} {{ money_missed }} moeten betalen.{% endif %} U moet nog {{ money_amount }} betalen. Wij hebben dit besloten op {{ decision_date }}.
## Waarom wij dit besluiten
{{ reason }}
## Hoe u betaalt
Betaal op rekening {{ repay_to }} op naam van {{ sender }}, en zet er {{ case_number }} bij. Betaal meteen: de dag waarop u alles had moeten betalen, is voorbij.
{% if money_interest %}
U moet ook rente betalen: tot en met {{ letter_date }} {{ money_interest }} (artikel 4:98 van de Awb).
{% endif %}""",
        "file": "",
    },
    {
        "kind": "money_reminder",
        "subject": "Aanmaning: betaal de subsidie terug voor {{ title }}",
        "body": """Op {{ settled_told_on }} hebben wij u geschreven op welk bedrag wij de subsidie voor {{ title }} hebben vastgesteld. De laatste dag om terug te betalen was {{ money_due_on }}. Dat is niet of niet helemaal gebeurd.
## Wat u nog moet betalen
Betaal {{ money_amount }} binnen twee weken. Dat is uiterlijk op {{ money_pay_by }} (artikel 4:112 van de Awb).
{% if money_cost %}
Voor deze aanmaning rekenen wij {{ money_cost }} (artikel 4:113 van de Awb). Betaal dat erbij.
{% endif %}
{% if money_interest %}
U moet ook rente betalen: tot en met {{ letter_date }} {{ money_interest }} (artikel 4:98 van de Awb).
{% endif %}
## Hoe u betaalt
Betaal op rekening {{ repay_to }} op naam van {{ sender }}, en zet er {{ case_number }} bij.
## Als u niet op tijd betaalt
Betaalt u niet op tijd? Dan kunnen wij het bedrag invorderen op uw kosten, bijvoorbeeld met een dwangbevel. Kunt u niet in één keer betalen? Vraag ons dan om een betalingsregeling (artikel 4:94 van de Awb).""",
        "file": "",
    },
    {
        "kind": "money_writ",
        "subject": "Dwangbevel: u moet de subsidie terugbetalen voor {{ title }}",
        "body": """In naam van de Koning
Op {{ settled_told_on }} hebben wij u geschreven op welk bedrag wij de subsidie voor {{ title }} hebben vastgesteld. De laatste dag om terug te betalen was {{ money_due_on }}. Wij hebben u aangemaand, en u hebt niet of niet helemaal betaald.
## Ons besluit
Dit is een dwangbevel tegen {{ applicant }} (artikelen 4:114 en 4:122 van de Awb). Wij vaardigen het uit op grond van {{ money_basis }}. Wij hebben dit besloten op {{ decision_date }}.
De schuld volgt uit ons besluit van {{ money_debt_on }} met nummer {{ case_number }}. Daarin hebben wij de subsidie vastgesteld op een lager bedrag dan wij hadden betaald. Wat te veel was betaald, hebben wij van u teruggevorderd (artikel 4:57, eerste lid, van de Awb). De schuldeiser is de provincie Drenthe. {% if money_reminded_on %}Op {{ money_reminded_on }} hebben wij u aangemaand (artikel 4:112 van de Awb).{% endif %}
## Wat u moet betalen
De hoofdsom is {{ money_amount }}.
{% if money_reminder_cost %}
De vergoeding voor de aanmaning is {{ money_reminder_cost }} (artikel 4:113 van de Awb).
{% endif %}
{% if money_cost %}
De kosten van dit dwangbevel zijn {{ money_cost }} (artikel 4:120 van de Awb).
{% else %}
Voor het uitvaardigen van dit dwangbevel rekenen wij geen kosten.
{% endif %}
{% if money_interest %}
De wettelijke rente loopt vanaf {{ money_interest_from }}. Tot en met {{ letter_date }} is dat {{ money_interest }} (artikel 4:98 van de Awb).
{% endif %}
De kosten van de deurwaarder voor het betekenen en het innen komen daar nog bij. De deurwaarder rekent die volgens de tarieven van de wet (artikel 4:120 van de Awb).
## Waarom wij dit besluiten
{{ reason }}
## Hoe u betaalt
Betaal op rekening {{ repay_to }} op naam van {{ sender }}, en zet er {{ case_number }} bij. Betaal uiterlijk op {{ money_pay_by }}.
## Hoe het verder gaat
Wij geven dit dwangbevel aan een gerechtsdeurwaarder. Die brengt het officieel bij u (betekenen, artikel 4:123 van de Awb). Dit dwangbevel is een executoriale titel. Betaalt u niet? Dan kan de deurwaarder het op uw kosten ten uitvoer leggen, volgens de regels van het Wetboek van Burgerlijke Rechtsvordering (artikelen 4:116 en 4:122 van de Awb). De deurwaarder kan dan bijvoorbeeld beslag leggen.""",
        "file": "",
    },
    {
        "kind": "money_write_off",
        "subject": "Besluit: u hoeft een bedrag niet terug te betalen voor {{ title }}",
        "body": """Op {{ settled_told_on }} hebben wij u geschreven op welk bedrag wij de subsidie voor {{ title }} hebben vastgesteld. Daarvan moest u ons nog een bedrag terugbetalen.
## Ons besluit
Wij schelden {{ money_amount }} kwijt: dat bedrag hoeft u niet meer terug te betalen (artikel 4:94a van de Awb). {% if money_remains %}U moet ons nog {{ money_remains }} terugbetalen. Daarvoor blijft gelden wat wij u eerder schreven.{% endif %}{% if money_remains_none %}U hoeft ons niets meer terug te betalen.{% endif %} Wij hebben dit besloten op {{ decision_date }}.
## Waarom wij dit besluiten
{{ reason }}
## Waarom het innen onevenredig zou zijn
Wij mogen een bedrag alleen kwijtschelden als de gevolgen van het innen onevenredig zwaar zijn, vergeleken met wat wij ermee willen bereiken (artikel 4:94a van de Awb). Dat is hier zo:
{{ weighing }}""",
        "file": "",
    },
    {
        "kind": "money_hold",
        "subject": "Besluit: wij betalen voorlopig niet uit voor {{ title }}",
        "body": """Wij hebben u {% if loan %}een renteloze lening{% else %}subsidie{% endif %} verleend voor {{ title }}.
## Ons besluit
Vanaf de dag van deze brief betalen wij u niets, uiterlijk tot en met {{ money_until }} (artikel 4:56 van de Awb). Wij hebben dit besloten op {{ decision_date }}.
## Waarom wij dit besluiten
Wij hebben het ernstige vermoeden dat er een reden is om {% if loan %}de lening{% else %}de subsidie{% endif %} in te trekken of te verlagen.
{{ reason }}
## Hoe het verder gaat
Wij onderzoeken dit, en wij besluiten daarna over {% if loan %}de lening{% else %}de subsidie{% endif %}. Wij vragen u eerst wat u ervan vindt. Hebben wij dan nog niet besloten? Dan betalen wij weer.""",
        "file": "",
    },
    {
        "kind": "settled_objection",
        "subject": "Onze beslissing op {% if objection_other %}het bezwaar van {{ objector }}{% else %}uw bezwaar{% endif %}: wij stellen de subsidie opnieuw vast voor {{ title }}",
        "body": """Op {{ objection_received_on }} hebben wij {% if objection_other %}het bezwaar van {{ objector }}{% else %}uw bezwaar{% endif %} ontvangen. Het gaat over {% if objection_about_on %}ons besluit van {{ objection_about_on }}, {% endif %}{{ objection_against }}, voor {{ title }}.{% if objection_now %} {{ objection_now }}{% endif %} {% if to_objector %}De aanvraag waar het over gaat{% else %}Uw aanvraag{% endif %} hadden wij ontvangen op {{ received_on }}. In deze brief leest u onze beslissing.
## Onze beslissing
{{ objection_outcome }} {% if settled_before %}Op {{ settled_before_on }} hebben wij de subsidie vastgesteld op {{ settled_before }}. Nu stellen wij de subsidie vast op {% else %}Wij stellen de subsidie vast op {% endif %}{{ settled }} ({{ settled_words }}){% if title_4_2 %} (artikel 4:46 van de Awb){% endif %}. {% if objection_part %}In zoverre komt dit besluit{% else %}Dit besluit komt{% endif %} in de plaats van de eerdere vaststelling (artikel 7:11, tweede lid, van de Awb). Wij hebben dit besloten op {{ decision_date }}, volgens {{ scheme_words }} en de {{ asv }}.
## Het bezwaar
Kort gezegd staat in het bezwaar:
{{ objection_grounds }}
{{ objection_in_time }}
{% if objection_interest %}
Het besluit waar het bezwaar over gaat, gold al niet meer toen wij het bezwaar ontvingen. Wij kijken toch naar het bezwaar, want er is nog een belang:
{{ objection_interest }}
{% endif %}
## De hoorzitting
{{ objection_heard }}
{% if objection_advice %}
## Het advies van de commissie
{{ objection_advice }}
{% endif %}
## Waarom wij dit besluiten
{{ reason }}
## Wat u nog krijgt of terugbetaalt
{% if came_back %}Wij hebben u {{ paid_gross }} betaald. Daarvan hebben wij {{ came_back }} terug ontvangen. Er blijft {{ paid_before }} over.{% else %}Wij hebben u tot nu toe {{ paid_before }} betaald.{% endif %}
{% if still_to_pay %}
Wij betalen u nog {{ still_to_pay }}. Dat doen wij binnen zes weken nadat wij deze brief hebben verstuurd (artikel 4:87 van de Awb).
{% endif %}
{% if to_repay %}
Dat is {{ to_repay }} te veel. U moet dat bedrag terugbetalen (artikel 4:95, vierde lid,{% if title_4_2 %} en artikel 4:57{% endif %} van de Awb). Doe dat binnen zes weken nadat wij deze brief hebben verstuurd (artikel 4:87 van de Awb). Betaal op rekening {{ repay_to }} op naam van {{ sender }}, en zet er {{ case_number }} bij. Lukt het niet om in één keer te betalen? Vraag ons dan vóór die dag om uitstel (artikel 4:94 van de Awb).
{% endif %}
{% if settled_even %}
U krijgt niets meer van ons en u hoeft niets terug te betalen.
{% endif %}
{% if objection_costs %}
## De kosten van het bezwaar
{% if objection_other %}{{ objector }} heeft gevraagd om vergoeding van de kosten. Wij betalen {{ objection_costs }} aan {{ objector }}{% else %}U hebt gevraagd om vergoeding van uw kosten. Wij betalen u {{ objection_costs }}{% endif %} (artikel 7:15 van de Awb). Wij rekenen volgens het Besluit proceskosten bestuursrecht. Wij betalen binnen zes weken nadat wij deze brief hebben verstuurd (artikel 4:87 van de Awb). {{ objection_costs_reason }}
{% endif %}
{% if objection_no_costs %}
## De kosten van het bezwaar
{% if objection_other %}{{ objector }} heeft gevraagd om vergoeding van de kosten.{% else %}U hebt gevraagd om vergoeding van uw kosten.{% endif %} Wij betalen die niet (artikel 7:15 van de Awb). {{ objection_costs_reason }}
{% endif %}
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
## Uw gegevens
{{ privacy }}""",
        "file": "",
    },
    {
        "kind": "objection_day_notice",
        "subject": "Hoorzitting over het bezwaar van {{ objector }}: {{ title }}",
        "body": """Op {{ objection_received_on }} hebben wij {% if objection_other %}een bezwaar ontvangen van {{ objector }}{% else %}uw bezwaar ontvangen{% endif %}. Het gaat over {% if objection_about_on %}ons besluit van {{ objection_about_on }}, {% endif %}{{ objection_against }}, voor {{ title }}. Dat besluit ging over uw aanvraag. Daarom laten wij u weten wanneer de hoorzitting is (artikel 7:2, tweede lid, van de Awb).
## De hoorzitting
{% if hearing_instead_of %}
De hoorzitting van {{ hearing_instead_of }} gaat niet door. Deze hoorzitting komt daarvoor in de plaats.
{% endif %}
De hoorzitting is op {{ hearing_on }}. Plaats en tijd: {{ hearing_place }}. De hoorzitting wordt geleid door {{ hearing_by }}.
U mag erbij zijn en zeggen wat u van het bezwaar vindt. Dat hoeft niet. Wilt u komen? Laat ons dat dan weten. U mag iemand meenemen, of u laten vertegenwoordigen. U mag ook getuigen en deskundigen meebrengen (artikel 7:8 van de Awb).
## De stukken
{% if hearing_documents_until %}U kunt tot en met {{ hearing_documents_until }} stukken indienen. {% endif %}De stukken over het bezwaar liggen vanaf {{ hearing_file_from }} tot de hoorzitting ter inzage in het provinciehuis, Westerbrink 1 in Assen, op werkdagen van 9.00 tot 17.00 uur (artikel 7:4, tweede en derde lid, van de Awb). Bel of mail ons eerst, dan leggen wij ze voor u klaar. U kunt er ook kopieën van krijgen.""",
        "file": "",
    },
    {
        "kind": "objection_end_notice",
        "subject": "Beslissing op {% if objection_other %}het bezwaar van {{ objector }}{% else %}uw bezwaar{% endif %}: {{ title }}",
        "body": """Op {{ objection_received_on }} hebben wij {% if objection_other %}een bezwaar ontvangen van {{ objector }}{% else %}uw bezwaar ontvangen{% endif %}. Het gaat over {% if objection_about_on %}ons besluit van {{ objection_about_on }}, {% endif %}{{ objection_against }}, voor {{ title }}.{% if objection_now %} {{ objection_now }}{% endif %} {% if objection_other %}Dat besluit ging over uw aanvraag. {% endif %}Op {{ decision_date }} hebben wij op het bezwaar beslist. In deze brief leest u wat wij hebben beslist (artikel 7:12 van de Awb).
## Onze beslissing
{{ objection_outcome }}{% if objection_granted %} {{ objection_granted }}{% endif %}
Dit is besloten namens {{ sender }} (mandaat {{ decided_mandate }}; artikel 10:10 van de Awb).
{% if objection_inadmissible %}
{{ objection_inadmissible }}
{% endif %}
## Het bezwaar
Kort gezegd staat in het bezwaar:
{{ objection_grounds }}
{{ objection_in_time }}
{% if objection_late_why %}
## Waarom de te late indiening niet verschoonbaar is
{{ objection_late_why }}
{% endif %}
## De hoorzitting
{{ objection_heard }}
{% if objection_advice %}
## Het advies van de commissie
{{ objection_advice }}
{% endif %}
## Waarom wij dit besluiten
{{ reason }}
{% if objection_rest %}
{{ objection_rest }}
{% endif %}
{% if objection_costs %}
## De kosten van het bezwaar
{% if objection_other %}Wij betalen {{ objector }}{% else %}Wij betalen u{% endif %} {{ objection_costs }} voor de kosten van het bezwaar (artikel 7:15 van de Awb). {{ objection_costs_reason }}
{% endif %}
{% if objection_no_costs %}
## De kosten van het bezwaar
Wij betalen de kosten van het bezwaar niet (artikel 7:15 van de Awb). {{ objection_costs_reason }}
{% endif %}
## Uw gegevens
{{ privacy }}""",
        "file": "",
    },
    {
        "kind": "money_interest",
        "subject": "Besluit: u betaalt wettelijke rente voor {{ title }}",
        "body": """Op {{ settled_told_on }} hebben wij u geschreven op welk bedrag wij de subsidie voor {{ title }} hebben vastgesteld, en dat u ons geld terugbetaalt. De laatste dag om terug te betalen was {{ money_due_on }}. U hebt niet, of niet alles, op tijd terugbetaald (artikel 4:97 van de Awb).
## Ons besluit
U bent ons wettelijke rente schuldig. Wij stellen die vast op {{ money_amount }} (artikelen 4:98 en 4:99 van de Awb). Wij hebben dit besloten op {{ decision_date }}.
De rente gaat over de tijd van {{ money_interest_from }} tot en met {{ money_interest_until }}. Wij rekenden met de wettelijke rente van elke dag, over wat u op die dag nog moest terugbetalen:
{{ money_interest_counted }}
Een dag telt voor één deel van de dagen van het jaar. Na een jaar telt de rente van dat jaar mee in het bedrag.
## Waarom wij dit besluiten
{{ reason }}
## Hoe u betaalt
Betaal uiterlijk op {{ money_pay_by }} (artikel 4:87, eerste lid, van de Awb). Betaal op rekening {{ repay_to }} op naam van {{ sender }}, en zet er {{ case_number }} bij.""",
        "file": "",
    },
    {
        "kind": "account_reminder",
        "subject": "Herinnering: vraag ons de subsidie vast te stellen voor {{ title }}",
        "body": """Op {{ award_date }} hebben wij u {{ form }} van ten hoogste {{ award_amount }} verleend voor {{ title }}. De laatste dag om ons te vragen de subsidie vast te stellen was {{ account_asked_by }}. Wij hebben nog geen aanvraag tot vaststelling van u gekregen.
## Wat wij van u vragen
Stuur ons uw aanvraag tot vaststelling uiterlijk op {{ account_again_by }}{% if title_4_2 %} (artikel 4:44, derde lid, van de Awb){% endif %}. Stuur alles mee wat in het besluit van {{ award_date }} staat. Zet {{ case_number }} bij uw aanvraag.
## Als u niet op tijd reageert
Hebben wij uw aanvraag op {{ account_again_by }} nog niet? Dan kunnen wij de subsidie vaststellen zonder uw aanvraag{% if title_4_2 %} (artikel 4:44, vierde lid, en artikel 4:47 van de Awb){% endif %}. Het bedrag kan dan lager worden. Het kan ook zijn dat u geld moet terugbetalen. Willen wij het bedrag verlagen? Dan vragen wij u eerst wat u daarvan vindt.
## Hebt u een vraag, of lukt het niet op tijd?
Neem dan vóór {{ account_again_by }} contact met ons op.""",
        "file": "",
    },
    {
        "kind": "money_set_off",
        "subject": "Besluit: wij verrekenen een bedrag voor {{ title }}",
        "body": """Op {{ settled_told_on }} hebben wij u geschreven op welk bedrag wij de subsidie voor {{ title }} hebben vastgesteld. U moet ons nog {{ set_off_owed }} terugbetalen.
U krijgt van ons nog geld in een andere zaak: {{ set_off_open }} voor {{ set_off_title }} (zaaknummer {{ set_off_case }}).
## Ons besluit
Wij verrekenen {{ money_amount }}. U hoeft dat bedrag niet meer aan ons over te maken voor {{ title }} (zaaknummer {{ case_number }}). Wij betalen het ook niet meer aan u uit voor {{ set_off_title }} (zaaknummer {{ set_off_case }}). Wij mogen dit doen op grond van {{ money_basis }} en artikel 4:93 van de Awb. Wij hebben dit besloten op {{ decision_date }}.
## Waarom wij dit besluiten
{{ reason }}
## Wat er overblijft
Wat u daarna nog moet terugbetalen, betaalt u zoals wij u eerder hebben geschreven. Wat u daarna nog van ons krijgt, betalen wij u uit zoals in het besluit over die subsidie staat.""",
        "file": "",
    },
    {
        "kind": "money_loan_reminder",
        "subject": "Herinnering: betaal de lening voor {{ title }} terug",
        "body": """U hebt van ons een lening voor {{ title }}. In de overeenkomst staat op welke dagen u terugbetaalt. Wij hebben deze betaling niet of niet helemaal ontvangen:
{{ loan_late }}
## Wat wij van u vragen
Betaal {{ money_amount }} uiterlijk op {{ money_pay_by }}{% if repay_to %} op rekening {{ repay_to }}{% endif %}. Zet {{ case_number }} bij uw betaling. Hebt u intussen betaald? Dan hoeft u niets te doen.
## Als u niet op tijd betaalt
Dan bent u in verzuim. Wij bekijken dan met u wat er volgens de overeenkomst moet gebeuren.
## Lukt het niet op tijd?
Neem dan vóór {{ money_pay_by }} contact met ons op.""",
        "file": "",
    },
    {
        "kind": "money_waiver",
        "subject": "Besluit: u hoeft een deel van de lening voor {{ title }} niet terug te betalen",
        "body": """U hebt van ons een lening voor {{ title }}.
## Ons besluit
Wij schelden u {{ money_amount }} van de lening kwijt. U hoeft dat bedrag niet terug te betalen. Wij hebben dit besloten op {{ decision_date }}.
## Waarom wij dit besluiten
{{ reason }}
## Wat er overblijft
Wat u daarna nog moet terugbetalen, betaalt u zoals in de overeenkomst staat. Wat wij u kwijtschelden, gaat af van de laatste betalingen.""",
        "file": "",
    },
    {
        "kind": "refused_objection",
        "subject": "Onze beslissing op {% if objection_other %}het bezwaar van {{ objector }}{% else %}uw bezwaar{% endif %}: u krijgt geen {% if loan %}lening{% else %}subsidie{% endif %} voor {{ title }}",
        "body": """Op {{ objection_received_on }} hebben wij {% if objection_other %}het bezwaar van {{ objector }}{% else %}uw bezwaar{% endif %} ontvangen. Het gaat over {% if objection_about_on %}ons besluit van {{ objection_about_on }}, {% endif %}{{ objection_against }}, voor {{ title }}.{% if objection_now %} {{ objection_now }}{% endif %} {% if to_objector %}De aanvraag waar het over gaat{% else %}Uw aanvraag{% endif %} hadden wij ontvangen op {{ received_on }}. U vroeg {{ requested }}. In deze brief leest u onze beslissing.
## Onze beslissing
{{ objection_outcome }} Wij wijzen uw aanvraag alsnog af. U krijgt dus geen {% if loan %}lening{% else %}subsidie{% endif %}. Dit besluit komt in de plaats van {{ objection_replaces }} (artikel 7:11, tweede lid, van de Awb). {% if objection_other %}{{ objector }} krijgt bericht van deze beslissing. {% endif %}Wij hebben dit besloten op {{ decision_date }}, volgens {{ scheme_words }} en de {{ asv }}. Het werkt vanaf de dag waarop wij deze brief hebben verstuurd.
## Het bezwaar
Kort gezegd staat in het bezwaar:
{{ objection_grounds }}
{{ objection_in_time }}
{% if objection_interest %}
Het besluit waar het bezwaar over gaat, gold al niet meer toen wij het bezwaar ontvingen. Wij kijken toch naar het bezwaar, want er is nog een belang:
{{ objection_interest }}
{% endif %}
## De hoorzitting
{{ objection_heard }}
{% if objection_advice %}
## Het advies van de commissie
{{ objection_advice }}
{% endif %}
## Waarom wij dit besluiten
{{ reason }}
{% if objection_costs %}
## De kosten van het bezwaar
{% if objection_other %}{{ objector }} heeft gevraagd om vergoeding van de kosten. Wij betalen {{ objection_costs }} aan {{ objector }}{% else %}U hebt gevraagd om vergoeding van uw kosten. Wij betalen u {{ objection_costs }}{% endif %} (artikel 7:15 van de Awb). Wij rekenen volgens het Besluit proceskosten bestuursrecht. Wij betalen binnen zes weken nadat wij deze brief hebben verstuurd (artikel 4:87 van de Awb). {{ objection_costs_reason }}
{% endif %}
{% if objection_no_costs %}
## De kosten van het bezwaar
{% if objection_other %}{{ objector }} heeft gevraagd om vergoeding van de kosten.{% else %}U hebt gevraagd om vergoeding van uw kosten.{% endif %} Wij betalen die niet (artikel 7:15 van de Awb). {{ objection_costs_reason }}
{% endif %}
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
## Uw gegevens
{{ privacy }}""",
        "file": "",
    },
    {
        "kind": "objection_off",
        "subject": "De hoorzitting over uw bezwaar gaat niet door: {{ title }}",
        "body": """Op {{ objection_received_on }} hebben wij {% if objection_other %}het bezwaar van {{ objector }}{% else %}uw bezwaar{% endif %} ontvangen. Het gaat over {% if objection_about_on %}ons besluit van {{ objection_about_on }}, {% endif %}{{ objection_against }}, voor {{ title }}.
## De hoorzitting
De hoorzitting van {{ hearing_off_on }} gaat niet door. {{ hearing_off_why }}
U hoeft die dag niet te komen. Komt er een andere dag, dan krijgt u daarover een nieuwe brief.""",
        "file": "",
    },
    {
        "kind": "objection_off_notice",
        "subject": "De hoorzitting over het bezwaar van {{ objector }} gaat niet door: {{ title }}",
        "body": """Op {{ objection_received_on }} hebben wij {% if objection_other %}het bezwaar van {{ objector }}{% else %}uw bezwaar{% endif %} ontvangen. Het gaat over {% if objection_about_on %}ons besluit van {{ objection_about_on }}, {% endif %}{{ objection_against }}, voor {{ title }}. Dat besluit ging over uw aanvraag. Wij hebben u geschreven wanneer de hoorzitting zou zijn.
## De hoorzitting
De hoorzitting van {{ hearing_off_on }} gaat niet door. {{ hearing_off_why }}
U hoeft die dag niet te komen. Komt er een andere dag, dan krijgt u daarover een nieuwe brief.""",
        "file": "",
    },
    {
        "kind": "money_conversion",
        "subject": "Besluit: wij zetten een deel van de lening voor {{ title }} om in subsidie",
        "body": """U hebt van ons een lening voor {{ title }}. Daarvan moet u nog {{ set_off_owed }} terugbetalen. Wij hebben u ook subsidie verleend voor {{ set_off_title }} (zaak {{ set_off_case }}). Daarvan kunnen wij nu {{ set_off_open }} betalen.
## Ons besluit
Wij zetten {{ money_amount }} van de lening om in deze subsidie. Dat mag op grond van {{ money_basis }}. Wij hebben dit besloten op {{ decision_date }}.
## Waarom wij dit besluiten
{{ reason }}
## Wat dit voor u betekent
Wij betalen u {{ money_amount }} van de subsidie niet uit, maar verrekenen dit bedrag met de lening. Van de lening hoeft u {{ money_amount }} niet meer terug te betalen. Dat gaat af van de laatste betalingen. Wat u daarna nog moet terugbetalen, betaalt u zoals in de overeenkomst staat. Aan de subsidie blijven de verplichtingen verbonden die in de beschikking van zaak {{ set_off_case }} staan.""",
        "file": "",
    },
    {
        "kind": "money_charge_off",
        "subject": "Besluit: u hoeft {{ money_amount }} aan {{ charge_what }} niet te betalen",
        "body": """Op {{ charge_told_on }} schreven wij u dat u {{ charge_what }} moet betalen. Dat gaat over de subsidie voor {{ title }}.
## Ons besluit
U hoeft {{ money_amount }} van deze {{ charge_what }} niet te betalen. Wij hebben dit besloten op {{ decision_date }}.
## Waarom wij dit besluiten
{{ reason }}
## Waarom het innen onevenredig zou zijn
Wij mogen een bedrag alleen kwijtschelden als de gevolgen van het innen onevenredig zwaar zijn, vergeleken met wat wij ermee willen bereiken (artikel 4:94a van de Awb). Dat is hier zo:
{{ weighing }}
## Wat dit voor u betekent
Dit besluit gaat alleen over deze {{ charge_what }}. Wat u van de subsidie zelf nog moet terugbetalen, verandert niet.""",
        "file": "",
    },
]


def write(apps, schema_editor):
    for name, rows in (("LetterClause", CLAUSES), ("LetterTemplate", TEMPLATES)):
        model = apps.get_model("subsidies", name)
        for row in rows:
            model.objects.create(**row)


def take_away(apps, schema_editor):
    for name in ("LetterClause", "LetterTemplate"):
        apps.get_model("subsidies", name).objects.all().delete()


class Migration(migrations.Migration):
    replaces = [
        ("subsidies", "0005_letter_texts"),
        ("subsidies", "0006_reasons_and_sources"),
        ("subsidies", "0007_decree_days"),
        ("subsidies", "0008_never_ahead"),
        ("subsidies", "0009_deviations_and_basis"),
        ("subsidies", "0010_basis_guard"),
        ("subsidies", "0011_outside_period"),
        ("subsidies", "0012_ceiling_entry_stands_once"),
        ("subsidies", "0013_file_hash"),
        ("subsidies", "0014_withdrawals"),
        ("subsidies", "0015_withdrawal_data"),
        ("subsidies", "0016_duties_apart"),
        ("subsidies", "0017_trail"),
        ("subsidies", "0018_fixed_once_used"),
        ("subsidies", "0019_applicant_as_given"),
        ("subsidies", "0020_applicant_guards"),
        ("subsidies", "0021_correction_duties"),
        ("subsidies", "0022_given_is_fixed"),
        ("subsidies", "0023_document_acts"),
        ("subsidies", "0024_document_guards"),
        ("subsidies", "0025_name_the_highest_amount"),
        ("subsidies", "0026_scheme_phases_fixed"),
        ("subsidies", "0027_natural_person"),
        ("subsidies", "0030_letter_links"),
        ("subsidies", "0031_letter_link_guards"),
        ("subsidies", "0032_steps_told"),
        ("subsidies", "0033_steps_told_guards"),
        ("subsidies", "0034_formalities"),
        ("subsidies", "0035_formality_guards"),
        ("subsidies", "0036_order_of_handling"),
        ("subsidies", "0037_order_guards"),
        ("subsidies", "0038_who_sees_persons"),
        ("subsidies", "0040_whole_letters"),
        ("subsidies", "0041_letter_guards"),
        ("subsidies", "0042_letter_clauses"),
        ("subsidies", "0043_letter_words"),
        ("subsidies", "0044_draws_dropped"),
        ("subsidies", "0044_parameters_together"),
        ("subsidies", "0045_trail_together"),
        ("subsidies", "0045_undertaking_rights"),
        ("subsidies", "0046_mandate_kinds"),
        ("subsidies", "0047_forwarding_days"),
        ("subsidies", "0048_taken_up"),
        ("subsidies", "0049_letter_bases"),
        ("subsidies", "0050_letter_bases_guards"),
        ("subsidies", "0051_letter_words_mended"),
        ("subsidies", "0052_budget_conditions"),
        ("subsidies", "0053_budget_conditions_guards"),
        ("subsidies", "0054_obligations_as_entered"),
        ("subsidies", "0055_works_when_told"),
        ("subsidies", "0056_penalty_letter"),
        ("subsidies", "0057_reserved_is_paid_later"),
        ("subsidies", "0058_no_advance"),
        ("subsidies", "0059_letter_words"),
        ("subsidies", "0060_reasonable_time"),
        ("subsidies", "0061_answers_apart"),
        ("subsidies", "0062_suspension_ends_earlier"),
        ("subsidies", "0063_future_and_other_law"),
        ("subsidies", "0066_expected_days"),
        ("subsidies", "0067_expected_days_guards"),
        ("subsidies", "0068_what_the_clock_counts"),
        ("subsidies", "0069_sisa"),
        ("subsidies", "0070_application_imports"),
        ("subsidies", "0071_application_import_guards"),
        ("subsidies", "0072_application_import_rights"),
        ("subsidies", "0073_entered_by_mistake"),
        ("subsidies", "0074_entered_by_mistake_guards"),
        ("subsidies", "0075_import_decider"),
        ("subsidies", "0076_import_decider_guards"),
        ("subsidies", "0077_ordinance_by_its_article"),
        ("subsidies", "0078_day_of_withdrawal"),
        ("subsidies", "0079_decided_after_award_guards"),
        ("subsidies", "0080_other_law_named"),
        ("subsidies", "0081_obligation_checks"),
        ("subsidies", "0082_obligation_check_guards"),
        ("subsidies", "0083_obligation_days"),
        ("subsidies", "0084_regulation_of_ground_c"),
        ("subsidies", "0085_undone_decisions"),
        ("subsidies", "0086_undone_decision_guards"),
        ("subsidies", "0087_payment_orders"),
        ("subsidies", "0088_payment_order_guards"),
        ("subsidies", "0089_not_met"),
        ("subsidies", "0090_not_met_guards"),
        ("subsidies", "0091_letter_names_obligation"),
        ("subsidies", "0092_settlement"),
        ("subsidies", "0093_settlement_guards"),
        ("subsidies", "0094_settlement_letter"),
        ("subsidies", "0095_bank_files"),
        ("subsidies", "0096_bank_file_guards"),
        ("subsidies", "0100_objections"),
        ("subsidies", "0101_objection_guards"),
        ("subsidies", "0102_objection_letters"),
        ("subsidies", "0110_loans"),
        ("subsidies", "0111_loan_guards"),
        ("subsidies", "0112_loan_data"),
        ("subsidies", "0113_loan_repaid_letter"),
        ("subsidies", "0114_letter_of_repaid_loan"),
        ("subsidies", "0120_reversals"),
        ("subsidies", "0121_reversal_guards"),
        ("subsidies", "0122_usual_days_of_return"),
        ("subsidies", "0123_money_steps"),
        ("subsidies", "0124_money_step_guards"),
        ("subsidies", "0125_money_letters"),
        ("subsidies", "0126_money_figure_rights"),
        ("subsidies", "0127_letters_and_mandates_of_all"),
        ("subsidies", "0128_guards_of_all"),
        ("subsidies", "0130_reweighed_guards"),
        ("subsidies", "0131_settled_on_objection"),
        ("subsidies", "0132_settled_objection_letter"),
        ("subsidies", "0133_settled_objection_guards"),
        ("subsidies", "0134_legal_officer_and_penalty"),
        ("subsidies", "0140_who_sees_accounts"),
        ("subsidies", "0141_loan_repayment_reversed"),
        ("subsidies", "0142_loan_reversal_guards"),
        ("subsidies", "0143_loan_agreement_checks"),
        ("subsidies", "0144_loan_agreement_check_guards"),
        ("subsidies", "0145_hold_of_a_loan"),
        ("subsidies", "0160_printed_letters"),
        ("subsidies", "0161_printed_letter_guards"),
        ("subsidies", "0165_writ_words"),
        ("subsidies", "0166_rights_of_all"),
        ("subsidies", "0167_guards_together"),
        ("subsidies", "0180_state_aid"),
        ("subsidies", "0181_state_aid_guards"),
        ("subsidies", "0182_state_aid_data"),
        ("subsidies", "0183_duties_together"),
        ("subsidies", "0190_letter_words"),
        ("subsidies", "0191_letters_in_court"),
        ("subsidies", "0197_weighing_of_interests"),
        ("subsidies", "0198_weighing_guards"),
        ("subsidies", "0199_letters_weigh"),
        ("subsidies", "0200_other_debts"),
        ("subsidies", "0201_other_debts_decided"),
        ("subsidies", "0202_other_debt_guards"),
        ("subsidies", "0203_interest_until_the_letter"),
        ("subsidies", "0204_settlement_weighs"),
        ("subsidies", "0205_objectors"),
        ("subsidies", "0206_letters_to_objectors"),
        ("subsidies", "0207_objector_guards"),
        ("subsidies", "0208_interest_fixed"),
        ("subsidies", "0209_interest_by_decision"),
        ("subsidies", "0210_settlement_reminders"),
        ("subsidies", "0211_settlement_reminder_texts"),
        ("subsidies", "0212_settlement_reminder_guards"),
        ("subsidies", "0213_set_off"),
        ("subsidies", "0214_set_off_text"),
        ("subsidies", "0215_set_off_guards"),
        ("subsidies", "0220_undoable_import_trail"),
        ("subsidies", "0225_letters_as_read"),
        ("subsidies", "0226_choices_together"),
        ("subsidies", "0227_guards_of_three_branches"),
        ("subsidies", "0230_heard_after_all"),
        ("subsidies", "0231_said_to_the_court"),
        ("subsidies", "0232_guards_of_what_is_said"),
        ("subsidies", "0233_grounds_in_plain_words"),
        ("subsidies", "0234_letters_for_the_court"),
        ("subsidies", "0240_receipt_parts"),
        ("subsidies", "0241_receipt_part_guards"),
        ("subsidies", "0242_loan_waiver"),
        ("subsidies", "0243_loan_letters"),
        ("subsidies", "0244_loan_waiver_guards"),
        ("subsidies", "0245_objection_by_another"),
        ("subsidies", "0246_letters_of_both"),
        ("subsidies", "0247_objection_order_guards"),
        ("subsidies", "0248_arrangement_ends"),
        ("subsidies", "0249_letters_about_money"),
        ("subsidies", "0250_arrangement_end_guards"),
        ("subsidies", "0255_loan_conversion"),
        ("subsidies", "0256_loan_conversion_text"),
        ("subsidies", "0257_loan_conversion_guards"),
        ("subsidies", "0258_charge_write_off"),
        ("subsidies", "0259_charge_write_off_text"),
        ("subsidies", "0260_charge_write_off_guards"),
        ("subsidies", "0261_letters_of_three_branches"),
        ("subsidies", "0262_guards_of_what_came_together"),
        ("subsidies", "0263_why_late"),
        ("subsidies", "0264_late_and_others_in_letters"),
        ("subsidies", "0265_parameter_filled_once_guard"),
        ("subsidies", "0266_book_years"),
        ("subsidies", "0267_book_year_guards"),
        ("subsidies", "0280_scheme_public_card"),
        ("subsidies", "0281_guards_of_public_card"),
        ("subsidies", "0282_ceilings_of_closed_years"),
    ]
    dependencies = [("subsidies", "0004_law")]
    operations = [migrations.RunPython(write, take_away)]
