from datetime import date

from briefing.furniture import find_furniture
from briefing.group.stories import find_stories
from briefing.model import Article

NOTICE = "The Quay Courier is read in forty harbours. Its printers have never missed a tide."
SUBJECTS = (
    "Harvest of barley falls short in Merania while grain merchants blame drought and locusts.",
    "Surgeons at Tellan hospital replaced both knees of champion skater Ilse Vark.",
    "Parliament rejects fisheries treaty; opposition demands resignation of minister Bram Oosterdal.",
    "Volcanic ash closes northern airspace, stranding thousands of charter passengers.",
    "Museum recovers stolen bronze statue from auction house after decades of litigation.",
)


def pile(texts, outlet="Quay Courier", first=1):
    return [
        Article(text=text, outlet=outlet, language="en", date=date(2025, 12, first + number))
        for number, text in enumerate(texts)
    ]


def taken(articles, **options):
    return [
        [article.text[each.start : each.end] for each in found]
        for article, found in zip(articles, find_furniture(articles, **options), strict=True)
    ]


def test_what_an_outlet_says_at_the_end_of_unlike_articles_is_furniture_and_its_reason_counts_them():
    articles = pile([f"{text} {NOTICE}" for text in SUBJECTS[:4]])
    assert taken(articles) == [[NOTICE]] * 4
    (found,) = find_furniture(articles)[0]
    assert (found.kind, found.reason.kind, found.reason.number) == ("repeated", "repeated by its outlet", 4)


def test_the_order_of_the_articles_changes_nothing():
    articles = pile([f"{text} {NOTICE}" for text in SUBJECTS])
    assert taken(articles[::-1])[::-1] == taken(articles)


def test_it_is_found_behind_a_line_without_an_end():
    articles = pile([f"{text[:-1]} Courier Harbour Prices Every Tuesday Morning" for text in SUBJECTS[:4]])
    assert taken(articles) == [["Courier Harbour Prices Every Tuesday Morning"]] * 4


def test_two_articles_prove_nothing():
    assert taken(pile([f"{text} {NOTICE}" for text in SUBJECTS[:2]])) == [[], []]


def test_another_outlet_proves_nothing():
    one = pile([f"{text} {NOTICE}" for text in SUBJECTS[:2]])
    other = pile([f"{text} {NOTICE}" for text in SUBJECTS[2:4]], outlet="Shore Post")
    assert not any(taken([*one, *other]))


def test_a_sentence_quoted_from_one_speech_is_text():
    said = "“No ship of ours will ever again carry timber through the strait of Dor,” the chancellor said."
    assert not any(taken(pile([f"{text} {said}" for text in SUBJECTS[:4]])))


def test_versions_of_one_report_may_share_their_paragraphs():
    report = (
        "A freighter ran aground off Vard before dawn, spilling diesel into the lagoon. Coastguard cutters towed "
        "barges around the wreck. Fishermen counted dead cormorants along the breakwater."
    )
    versions = pile([f"{report} Update {number} follows." for number in ("one", "two", "three", "four")])
    assert not any(taken(versions))


def test_the_background_of_one_subject_is_text():
    background = "The strike at Marsa shipyard over welders’ pensions began in October after the merger collapsed."
    texts = [
        "Welders at Marsa shipyard rejected a pensions offer; the strike goes on. {} Police watched the gates.",
        "Ministers discussed the Marsa shipyard merger and the strike of welders over pensions. {} Talks go on.",
        "Suppliers of Marsa shipyard laid off painters as the strike over pensions lasts. {} Steel piles up.",
        "The merger that collapsed cost Marsa shipyard its chairman; welders strike for pensions. {} Shares fell.",
    ]
    assert not any(taken(pile([text.format(background) for text in texts])))


def test_where_no_outlet_is_known_three_articles_are_not_enough():
    assert not any(taken(pile([f"{text} {NOTICE}" for text in SUBJECTS[:3]], outlet=None)))
    assert taken(pile([f"{text} {NOTICE}" for text in SUBJECTS], outlet=None)) == [[NOTICE]] * 5


def test_a_common_notice_makes_no_story_and_no_origin():
    stories = find_stories(pile([f"{text}\n\n{NOTICE} {NOTICE[::-1].title()}." for text in SUBJECTS[:4]]))
    assert [len(story.articles) for story in stories] == [1, 1, 1, 1]


def test_an_article_that_is_nothing_else_is_left_as_it_is():
    articles = pile([*(f"{text} {NOTICE}" for text in SUBJECTS[:4]), NOTICE])
    assert taken(articles)[-1] == []


MENU = "Quay Courier Sunday Edition Harbours Tides Letters Home delivery Advertise with us Print Ads Home"
MORE = (
    "Beekeepers of Orlen count forty new hives after a mild winter.",
    "Tram drivers in Vessel strike over night shifts and old brakes.",
    "A comet passes the southern sky, seen by farmers without telescopes.",
)


def test_a_menu_that_many_articles_begin_with_is_furniture_though_no_mark_parts_it_from_the_text():
    assert taken(pile([f"{MENU} {text}" for text in SUBJECTS + MORE])) == [[MENU]] * 8


def test_words_that_reports_begin_with_and_go_on_from_are_text():
    said = "The harbour office of Quay said in a statement of its board on Monday evening that"
    assert taken(pile([f"{said} {text[0].lower()}{text[1:]}" for text in SUBJECTS + MORE])) == [[]] * 8
