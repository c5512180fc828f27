"""Lines of the kinds that real pages carry, and sentences that look like them; all written for the project."""

import pytest

from briefing.read.body import clean

SENTENCES = (
    "Ministers of both countries met in London on Thursday.\n\n"
    "They agreed to build the aircraft together, officials said.\n\n"
    "Work on the first of them begins in March."
)

FURNITURE = [
    "Read more: Ministers meet again",
    "Read more about the joint programme",
    "Read the rest of the story at The Harbour Post.",
    "Watch the full interview here.",
    "Learn more",
    "Tweet with a location",
    "You can add location information to your Tweets, such as your city, from the web.",
    "You always have the option to delete your Tweet location history.",
    "Add this Tweet to your website by copying the code below.",
    "Copy this code to your website or blog",
    "The interactive transcript could not be loaded.",
    "This feature is not available right now. Please try again later.",
    "Your browser does not support the audio element.",
    "READ MORE",
    "See also [ edit ]",
    "Continue reading the main story",
    "Advertisement Continue reading the main story",
    "Photo Advertisement",
    "ADVERTISEMENT",
    "Story continued below",
    "Related: What the treaty says",
    "Related articles",
    '"Related:"',
    "More from The Harbour Post",
    "More: Shipyards wait for orders",
    "Also on WorldDesk:",
    "WATCH: Ministers arrive at the shipyard",
    "READ: The full text of the statement",
    "Click here to see the detailed findings.",
    "Subscribe to our newsletter",
    "Subscribe to our newsletter.",
    "Sign up for the Morning Briefing and never miss a story!",
    "Already a subscriber? Log in",
    "Log in | Subscribe",
    "Follow Jane Doe on Twitter @janedoe.",
    "Follow us on Facebook, Instagram and Twitter.",
    "Download our free app",
    "Share this story",
    "Share | Tweet | Email | Print",
    "12 comments",
    "Leave a comment",
    "Skip to main content",
    "[What the new fund means for shipyards]",
    "(PHOTOS: The exercise in ten pictures)",
    "(APPLAUSE)",
    "© 2025 The Harbour Post. All rights reserved.",
    "Copyright 2025 Harbour Media. All rights reserved. This material may not be published.",
    "All rights reserved.",
    "This story has been updated.",
    "This article was originally published in The Northern Ledger.",
    "Correction: An earlier version of this article misstated the size of the fund.",
    "Editor's note: The interview was shortened.",
    "UPDATE:",
    "Updated: 20 December 2025, 10:30",
    "Posted Tuesday, November 21, 2017 5:27 pm",
    "(Reporting by Jane Doe; Editing by John Roe)",
    "Additional reporting by Jane Doe in London.",
    "Jane Doe and John Roe contributed to this report.",
    "The Associated Press contributed to this report.",
    "With files from The Canadian Press",
    "To contact the reporter on this story: Jane Doe in Ankara at jdoe@post.example",
    "Photo: Harbour Post",
    "Photograph by Jane Doe",
    "File photo: the shipyard in 2019",
    "FILE - In this May 4, 2019, file photo, a frigate leaves the harbour.",
    "A frigate leaves the harbour of Gölcük. (Photo: Jane Doe, Getty Images)",
    "The minister speaks to workers at the yard. REUTERS/Jane Doe",
    "The minister at the yard on Monday. Photograph: Jane Doe/AP",
    "Jane Doe/AFP/Getty Images",
    "Image copyright Reuters Image caption The frigate leaves the harbour",
    "Media playback is not supported on this device",
    "CLOSE The minister speaks about the new fund. Harbour TV",
    "JUST WATCHED The minister speaks Replay More Videos ... MUST WATCH",
    "Source: Reuters",
    "Reuters",
    "Meridian News Agency",
    "(AP)",
    "Tags: defence, industry, exports",
    "Filed under: Defence",
    "#defence #industry #exports",
    "jane.doe@post.example",
    "https://post.example/2025/12/20/ministers-meet",
    "@janedoe",
    "Diagnosis [ edit ]",
    "9:05 p.m.",
    "12:45 p.m.:",
    "Noon.",
    "Watch the full video of the minister's remarks below:",
    "Enter your email address:",
    "h/t: The Northern Ledger.",
    "Contributing: Jane Doe.",
    "CORRECTION APPENDED.",
    "Media playback is unsupported on your device Media caption The minister speaks",
    "The frigate is seen from the harbour wall. (Jane Doe/The Harbour Post)",
    "The frigate is seen from the harbour wall. Photograph: Harbour Post",
    "The minister (left) and his guest from the other country in front of the new frigate",
    "A member of the crew speaks of the mission. Courtesy of the navy. Getty Images",
    "The fund will be paid out in March, report says Read more",
    "Great news for our shipyards! — Jane Doe (@janedoe) December 18, 2025",
    "___",
    "* * *",
    "1",
    "30,000",
    ".bio-text, .photo-box {",
    "font-size:15px;",
    "What happens next",
    "Key points",
    "Arsenal 2-1 Chelsea",
    "Galatasaray 34 24 6 4 78",
    "Haberin devamı",
    "HABERİN DEVAMI İÇİN TIKLAYIN",
    "Devamını oku",
    "Ayrıntılar için tıklayın",
    "İLGİLİ HABERLER",
    "İlgili haber: Bakan tersaneyi gezdi",
    "Bunlar da ilginizi çekebilir",
    "Abone olun",
    "E-bültenimize abone olun",
    "Bizi sosyal medyada takip edin",
    "PAYLAŞ Yorum yaz",
    "Paylaş | Tweetle | Yazdır",
    "REKLAM",
    "Foto galeri",
    "Fotoğraf: Ayşe Yılmaz",
    "Kaynak: AA",
    "Kaynak: Anadolu Ajansı",
    "Haber: Ayşe Yılmaz",
    "Editör: Ayşe Yılmaz",
    "Tüm hakları saklıdır.",
    "Güncelleme: 20.12.2025 10:30",
    "Yayınlanma tarihi: 20 Aralık 2025 - 10:30",
    "Etiketler: savunma, sanayi, ihracat",
    "#savunma #sanayi",
    "DHA",
]

SENTENCES_LIKE_FURNITURE = [
    "Read more than once, the statement still says nothing about money.",
    "More from the fund would go to small shipyards, she said.",
    "Sources in the ministry said that the talks would go on.",
    "Updated rules will apply from January, the ministry said.",
    "Update: A spokesman for the ministry answered with the following statement.",
    "Subscribers to the fund include twelve countries. None has paid yet.",
    "Learn more slowly, the admiral told the cadets.",
    "Try again, the minister told the negotiators.",
    "Your browser does more than you know, the ministry warned.",
    "Share prices rose by 4 percent after the announcement.",
    "Close ties between the two allies matter more than ever, he said.",
    "Photographs of the meeting were not released. The ministry gave no reason.",
    "Copyright law will change next year, the minister said.",
    "The contract was won by Jane Doe's company.",
    "By Friday evening the ministers had agreed.",
    "He paid by card (and cash/cheque).",
    "The two firms (Boeing/Airbus) declined to comment.",
    "The minister, who sat on the left (as always), did not answer.",
    "The minister wants to know who will read more.",
    "(c) is done in the sight or hearing of people who are in a public place.",
    "Follow the money and you will find the shipyard, he said.",
    "The minister said: “We agreed.”",
    "“We agreed.”",
    "The statement reads:",
    "He resigned.",
    "Haber ajansları görüşmenin olumlu geçtiğini bildirdi.",
    "Kaynak sıkıntısı projeyi geciktirdi, dedi.",
    "Abone sayısı yüzde 12 arttı.",
    "Fotoğraf çekmek yasaktı.",
    "Devamı gelecek yıl açıklanacak, dedi bakan.",
    "Paylaşım savaşı sürüyor.",
    "Reklam gelirleri düştü.",
]


@pytest.mark.parametrize("line", FURNITURE)
@pytest.mark.parametrize("place", [0, 1, 3])
def test_what_is_no_sentence_is_left_out(line, place):
    paragraphs = SENTENCES.split("\n\n")
    paragraphs.insert(place, line)
    assert clean("\n\n".join(paragraphs), title="Ministers meet").text == SENTENCES


@pytest.mark.parametrize("line", SENTENCES_LIKE_FURNITURE)
@pytest.mark.parametrize("place", [0, 1, 3])
def test_a_sentence_is_never_left_out(line, place):
    paragraphs = SENTENCES.split("\n\n")
    paragraphs.insert(place, line)
    body = clean("\n\n".join(paragraphs), title="Ministers meet")
    assert body.text.split("\n\n") == paragraphs
    assert body.left_out == ()


def test_a_text_without_full_stops_is_left_as_it_is():
    text = "Ministers meet in London\n\nAircraft to be built together"
    assert clean(text).text == text


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("By Jane Doe", "Jane Doe"),
        ("By Jane Doe and John Roe", "Jane Doe and John Roe"),
        ("BY JANE DOE", "JANE DOE"),
        ("By Jane Doe, Defence Correspondent", "Jane Doe, Defence Correspondent"),
        ("By Jane Doe, defence correspondent", "Jane Doe"),
        ("Interview by Jane Doe", "Jane Doe"),
        ("Haber: Ayşe Yılmaz", "Ayşe Yılmaz"),
        ("BYLINE: Jane Doe.", "Jane Doe"),
    ],
)
def test_a_byline_goes_beside_the_body(line, byline):
    body = clean(f"{line}\n\n{SENTENCES}")
    assert (body.text, body.byline) == (SENTENCES, byline)
