"""Given names: those that tell which pronoun goes back to a person, English and Turkish, and their familiar forms.

Names that both women and men bear are left out of the first.
"""

from __future__ import annotations

MALE = frozenset(
    """
    Aaron Adam Ahmet Alan Albert Alejandro Alexander Ali Alper Anders Andrew Angus Anthony Antonio Arda Arif Barack
    Bashar Bekir Ben Benjamin Bernard Bernie Bertan Bilal Bill Bob Bobby Boris Brad Brandon Brent Brett Brian Bruce
    Bülent Burak Cahit Carlos Cem Cengiz Charles Charlie Chris Christopher Chuck Colin Craig Cüneyt Dan Daniel
    Darren Dave David Dennis Derek Dick Dmitry Don Donald Doug Douglas Ed Eduardo Edward Ekrem Elon Emmanuel Emre
    Eric Erdal Erdem Erhan Erik Ersin Faruk Fatih Ferit Francis Frank Fred Friedrich Gary George Gerald Gordon
    Graham Greg Gregory Hakan Haluk Harold Harry Hasan Henry Howard Hüseyin Hulusi Ian İbrahim İlham İlker İsmail
    Jack Jacob James Jason Javier Jeb Jeff Jeffrey Jens Jeremy Jerry Jim Joe Joel John Johnny Jon Jonathan Jorge
    José Joseph Josh Joshua Juan Julian Julio Justin Keir Keith Kemal Kenneth Kevin Keith Kyle Larry Lars Lawrence
    Levent Lindsey Luis Mahmut Marc Marco Mario Mark Martin Matt Matthew Mehmet Metin Michael Michel Miguel Mike
    Mitch Mitt Mohammed Muhammed Murat Mustafa Naci Nathan Neil Newt Nicholas Nick Nigel Norman Numan Olaf Ömer
    Orhan Osman Oscar Özgür Patrick Paul Pedro Pete Peter Phil Philip Rafael Ralph Ramazan Rand Randy Raymond Recep
    Reince Rex Ricardo Richard Rick Rishi Rob Robert Rodrigo Roger Roland Ron Ronald Roy Rudy Russell Ryan Samuel
    Scott Sean Selçuk Serdar Serkan Sergei Seth Simon Sinan Stephen Steve Steven Stuart Süleyman Tarık Ted Terry
    Thomas Tim Timothy Tobias Todd Tom Tony Tucker Tuncay Turgut Umit Vincent Viktor Vladimir Volkan Volodymyr
    Walter Wayne William Yaşar Yusuf Zeki Zafer
    """.split()
)
FEMALE = frozenset(
    """
    Abigail Alexandra Alice Alison Amanda Amy Andrea Angela Ann Anna Annalena Anne Annegret Asuman Ayşe Ayşegül
    Barbara Beth Betül Betty Bonnie Brenda Bridget Candice Carly Carol Caroline Carolyn Catherine Cecilia Charlotte
    Chelsea Cheryl Christina Christine Cindy Claire Claudia Condoleezza Cynthia Daisy Dana Deborah Debbie Diana
    Diane Dianne Dilek Donna Dorothy Ebru Elaine Eleanor Elif Elizabeth Ellen Emel Emily Emine Emma Esra Esther Eva
    Fatma Fiona Florence Frances Funda Gabrielle Gail Georgia Gina Giorgia Gloria Grace Gretchen Gül Gülşen Gwen
    Hannah Hande Hatice Heather Heidi Helen Hillary Hope Huma Irene Isabel Ivanka Jacinda Jacqueline Jane Janet
    Janice Jeanne Jennifer Jessica Joan Joanna Josephine Joyce Judith Judy Julia Julie Kaja Kamala Karen Kate
    Katherine Kathleen Kathy Katie Kay Kellyanne Kirsten Kristen Kristin Laura Lauren Leyla Linda Lisa Liz Loretta
    Lori Louise Lucy Lynn Madeleine Maggie Margaret Maria Marie Marine Marla Martha Mary Maya Megan Melania Melissa
    Meral Michelle Michele Mona Monica Nancy Natalie Nazan Nicola Nikki Nilüfer Nina Olivia Özlem Pamela Patricia
    Patty Paula Peggy Pelin Penny Phyllis Priti Rachel Rebecca Reyhan Roberta Rosa Rose Ruth Sally Samantha Sandra
    Sanna Sarah Selin Serap Sevgi Sevil Sharon Sheila Sibel Simone Songül Sonia Stephanie Susan Suzanne Sylvia Tammy
    Tansu Teresa Theresa Tina Tracy Tuğba Tülay Ursula Valerie Vanessa Victoria Virginia Wendy Whitney Yasemin
    Yvette Zehra Zeynep
    """.split()
)

FAMILIAR = {
    short: full
    for full, forms in {
        "andrew": "andy",
        "anthony": "tony",
        "benjamin": "ben",
        "charles": "chuck charlie",
        "christopher": "chris",
        "daniel": "dan danny",
        "david": "dave",
        "donald": "don",
        "edward": "ed ted",
        "elizabeth": "liz beth betsy",
        "gregory": "greg",
        "james": "jim jimmy",
        "jeffrey": "jeff",
        "jennifer": "jen jenny",
        "joseph": "joe joey",
        "katherine": "kathy kate",
        "kenneth": "ken",
        "lawrence": "larry",
        "matthew": "matt",
        "michael": "mike",
        "nicholas": "nick",
        "patrick": "pat",
        "richard": "dick rick",
        "robert": "bob rob bobby",
        "ronald": "ron",
        "samuel": "sam",
        "stephen": "steve",
        "susan": "sue",
        "thomas": "tom",
        "timothy": "tim",
        "william": "bill will",
    }.items()
    for short in forms.split()
}
"""The full form of a familiar given name."""
