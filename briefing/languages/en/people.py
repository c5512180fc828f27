"""How people are named in English: given names, offices and titles, groups that speak, pronouns."""

from __future__ import annotations

from briefing.languages.contract import People
from briefing.languages.en.sentences import SENTENCES
from briefing.languages.general.persons import PARTICLES as BETWEEN_NAMES

# The commonest given names of the 1990 census of the United States that fifteen times as many men as women bear, or the
# other way round, and of neighbouring languages; words and places that are names too are left out.
_MALE = frozenset(
    """
    Aaron Abraham Adam Alan Albert Alberto Alejandro Alex Alexander Alfonso Alfred Alfredo Allan Allen Alton
    Alvin Anders Andre Andres Andrew Andy Angelo Anthony Antonio Archie Armando Arnold Arthur Arturo Barry Ben
    Benjamin Benny Bernard Bernie Bill Billy Blake Bob Bobby Boris Brad Bradley Brandon Brett Brian Bruce Bryan
    Byron Calvin Carl Carlos Carlton Cecil Cesar Chad Charles Charlie Chester Chris Christopher Chuck Clarence
    Claude Clayton Clifford Clifton Clinton Clyde Cody Colin Corey Cory Craig Curtis Damon Dan Daniel Danny
    Darrell Darren Darryl Daryl Dave David Delbert Dennis Derek Derrick Dick Dmitry Dominic Don Donald Doug
    Douglas Duane Dustin Dwayne Dwight Earnest Ed Edgar Edmund Eduardo Edward Edwin Elmer Elon Emmanuel Enrique
    Eric Erik Ernest Ernesto Eugene Evan Everett Felipe Felix Fernando Floyd Francisco Frank Franklin Fred
    Frederick Fredrick Friedrich Gabriel Garry Gary Geoffrey George Gerald Gerard Gerardo Gilbert Glen Glenn
    Gordon Graham Greg Gregory Guillermo Harold Harry Harvey Hector Henry Herbert Herman Homer Horace Howard
    Hubert Ian Isaac Ivan Jack Jacob James Jared Jason Javier Jay Jeff Jeffery Jeffrey Jens Jeremiah Jeremy
    Jerome Jerry Jesse Jim Jimmy Joe Joel John Johnathan Johnny Jon Jonathan Jonathon Jorge Jose Joseph Josh
    Joshua José Juan Julian Julio Julius Justin Karl Keith Kelvin Ken Kenneth Kenny Kent Kevin Kirk Kurt Kyle
    Lance Larry Lars Lawrence Leo Leon Leonard Leroy Lester Lewis Lindsey Lloyd Lorenzo Louis Lucas Luis Luke
    Luther Lyle Malcolm Manuel Marc Marco Marcus Mario Mark Marshall Martin Marvin Mathew Matt Matthew Maurice
    Max Melvin Michael Micheal Michel Miguel Mike Milton Mitchell Mohammed Morris Myron Nathan Nathaniel Neal
    Neil Nelson Nicholas Nick Nigel Norman Olaf Oliver Omar Orlando Oscar Otis Pablo Patrick Paul Pedro Perry
    Pete Peter Phil Philip Phillip Preston Rafael Ralph Ramon Randall Randolph Randy Raul Raymond Reginald Rex
    Ricardo Richard Rick Rickey Ricky Rob Robert Roberto Roderick Rodney Rodolfo Rodrigo Roger Roland Ron Ronald
    Ronnie Ross Roy Ruben Rudolph Rudy Russell Ryan Salvador Sam Samuel Scott Sean Sergei Sergio Seth Shane
    Shaun Simon Spencer Stanley Stephen Steve Steven Stuart Ted Terrance Terrence Theodore Thomas Tim Timothy
    Tobias Todd Tom Tommy Tony Travis Trevor Troy Tyler Tyrone Vernon Victor Viktor Vincent Virgil Vladimir
    Volodymyr Wallace Walter Warren Wayne Wendell Wesley Wilbur Willard William Willis Wm Zachary
    """.split()
)
_FEMALE = frozenset(
    """
    Abigail Ada Adrienne Agnes Alberta Alexandra Alice Alicia Alison Allison Alma Alyssa Amanda Amelia Amy Ana
    Andrea Angela Angelica Angelina Angie Anita Ann Anna Anne Annette Annie Antoinette Arlene Ashley Audrey
    Barbara Beatrice Becky Belinda Bernadette Bernice Bertha Bessie Beth Bethany Betsy Betty Beulah Blanca
    Brandi Brenda Bridget Brittany Candace Candice Carla Carly Carmen Carole Caroline Carolyn Carrie Cassandra
    Catherine Cathy Cecelia Cecilia Celia Charlene Cheryl Christie Christina Christine Christy Cindy Claire
    Clara Claudia Colleen Connie Constance Cora Cristina Cynthia Danielle Darlene Deanna Debbie Deborah Debra
    Della Delores Denise Desiree Diana Diane Dianna Dianne Dolores Donna Dora Doreen Doris Dorothy Edith Edna
    Eileen Elaine Eleanor Elena Elizabeth Ella Ellen Eloise Elsie Emily Emma Erica Erika Erin Erma Ernestine
    Estelle Esther Ethel Eula Eunice Eva Evelyn Fannie Faye Felicia Fiona Freda Genevieve Geraldine Gertrude
    Gina Gladys Glenda Gloria Gretchen Gwen Gwendolyn Hannah Harriet Hattie Heather Heidi Helen Henrietta Hilda
    Hillary Ida Inez Irene Irma Isabel Jacqueline Jacquelyn Jana Jane Janet Janice Janie Janis Jasmine Jeanette
    Jeanne Jeannette Jenna Jennie Jennifer Jenny Jessica Jill Jo Joan Joann Joanna Joanne Jodi Josephine Joyce
    Juana Juanita Judith Judy Julia Julie Kara Karen Kari Karla Kate Katherine Kathleen Kathryn Kathy Katie
    Katrina Kay Kayla Kelli Kendra Kimberly Kirsten Krista Kristen Kristi Kristin Kristina Kristine Kristy
    Krystal Latoya Laura Lauren Laurie Leah Lena Leona Leticia Lillian Lillie Linda Lisa Liz Lois Lola Lora
    Loretta Lori Louise Lucille Lucy Lula Luz Lydia Lynda Lynette Lynne Mabel Mable Madeleine Mae Maggie Mamie
    Marcella Marcia Margaret Margarita Margie Marguerite Maria Marian Marianne Marie Marilyn Marjorie Marlene
    Marsha Martha Mary Maryann Mattie Maureen Maxine Maya Megan Meghan Melanie Melinda Melissa Meredith Michele
    Michelle Mildred Minnie Miriam Molly Mona Monica Monique Muriel Myra Nadine Nancy Naomi Natalie Natasha
    Nellie Nichole Nicola Nicole Nikki Nina Nora Norma Olga Olivia Pam Pamela Patricia Patsy Patty Paula
    Paulette Pauline Peggy Phyllis Priscilla Rachael Rachel Ramona Raquel Rebecca Regina Renee Rhonda Rita
    Roberta Robyn Rochelle Rosa Rosalie Rosemarie Rosemary Rosie Roxanne Ruth Sabrina Sadie Sally Samantha
    Sandra Sara Sarah Sharon Sheila Shelia Shelley Shelly Sheri Sherri Sheryl Shirley Simone Sonia Sonya Sophia
    Stella Stephanie Sue Susan Susie Suzanne Sylvia Tamara Tammy Tanya Tara Tasha Teresa Teri Terri Thelma
    Theresa Tiffany Tina Toni Tonya Traci Tricia Ursula Valerie Vanessa Velma Vera Victoria Verna Veronica Vicki Vickie
    Vicky Viola Vivian Wanda Wendy Wilma Yolanda Yvette Yvonne
    """.split()
)
_FAMILIAR = {
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
PRONOUNS = frozenset("he she they it i we you who".split())
COURTESY = frozenset("mr mrs ms miss dr sir dame lord lady".split())
OFFICES = COURTESY | frozenset(
    """
    activist activists actor actress adm admiral adviser advisers advisor advisors aide aides allies ally amb
    ambassador ambassadors analyst analysts anchor archbishop assistant associate attorney attorney-general
    attorneys author authors backer backers baron baroness bishop blogger boss brigadier broadcaster brother
    businessman candidate candidates capt captain ceo cfo chair chairman chairperson chairwoman chancellor chief
    chief-of-staff cmdr co-author co-ordinator co-chair co-chairman co-founder coach col colleague colleagues
    colonel columnist
    comedian commander commentator commissioner commodore comptroller congressman congresswoman consul consultant
    contender coordinator corporal correspondent council councillor councilman councilwoman counsel counselor critic
    critics czar daughter dean delegate delegates democrat democrats deputy designer diplomat diplomats director
    director-general directors directors-general doctor donor donors earl economist editor editors engineer envoy
    executive executives expert experts father fellow financier founder front-runner frontrunner gen general gov
    governor governors head historian hon hopeful hopefuls host husband independent insider insiders inspector
    investigator investor journalist journalists judge justice king lawmaker lawmakers lawyer lawyers leader leaders
    legislator lieutenant lieutenant-general lieutenant-governor lobbyist lt magnate maj major major-general manager
    managers marshal mayor member members minister ministers moderator mogul monarch mother mp msgr musician
    negotiator nominee observer observers officer officers official officials ombudsman operative operatives
    opponent opponents organiser organisers organizer organizers owner parliamentarian partner pastor physician
    physicist pollster pope premier president presidents priest prime prince princess principal producer prof
    professor prosecutor prosecutor-general prosecutors provost publisher quarterback queen rapper rapporteur
    rear-admiral rep reporter reporters representative representatives republican republicans researcher researchers
    resident residents rev rival rivals scholar scholars scientist scientists sec secretaries secretary
    secretary-general sen senator senators sergeant sgt sheikh sheriff singer sister skipper son source sources
    speaker specialist spokesman spokesmen spokesperson spokespersons spokeswoman spokeswomen staffer staffers star
    strategist strategists student students superintendent supporter supporters surgeon surrogate teacher
    technologist treasurer tycoon undersecretary undersecretary-general veteran veterans vicar vice vice-admiral
    vice-chair vice-chairman vice-chancellor vice-marshal vice-president viscount voter voters whip widow wife
    academic aunt ayatollah cardinal imam mufti rabbi campaigner cousin demographer driver eyewitness
    eyewitnesses farmer grandfather grandmother medic
    neighbor neighbour nephew niece nurse paramedic pilot relative rescuer shopkeeper soldier survivor uncle
    volunteer
    witness witnesses worker workers writer writers
    """.split()
)
_SURNAMES_TOO = frozenset("king bishop dean judge marshal pope prince".split())
GROUPS = frozenset(
    """
    ad administration agency aides analysts another article association audience blog board book brief campaign
    caption coalition commission committee company complaint council court critics crowd document documents e-mail
    editorial email embassy experts family few filing fans firm friend friends government group headline institute
    journal judge jury lawmakers lawsuit letter magazine man manifesto many memo men message ministry narrator
    network newspaper office officials one opinion opponents order organisation organization others panel paper
    party people petition police poll post press protesters protestors pundits release report reporters resolution
    ruling sign signs site some source spokesperson statement study supporters survey team text tweet union video
    voters website woman women department activists article
    """.split()
)
_BODIES = frozenset(
    """
    agency airport association bank center centre church college corp corporation council county department energy
    federation foundation fund global group holdings hospital hotel inc institute international kingdom league ltd
    ministry network news party republic research resort rights school society states times trust uk un union
    university us eu
    """.split()
)
_PORTFOLIOS = frozenset(
    """
    State Defense Defence Treasury Energy Labor Labour Education Commerce Interior Justice War Foreign Affairs Trade
    Finance Health Homeland Security Transportation Agriculture Industry Technology
    """.split()
)
PARTICLES = BETWEEN_NAMES | frozenset("of the and for".split())

PEOPLE = People(
    male=_MALE,
    female=_FEMALE,
    familiar=_FAMILIAR,
    pronouns=PRONOUNS,
    he=frozenset({"he"}),
    she=frozenset({"she"}),
    courtesy=COURTESY,
    of_men=frozenset({"mr", "sir", "lord"}),
    of_women=frozenset({"mrs", "ms", "miss", "dame", "lady"}),
    offices=OFFICES,
    apart_from_names=OFFICES,
    surnames_too=_SURNAMES_TOO,
    abbreviated=frozenset("Sen Rep Gov Gen Lt Col Maj Capt Mr Mrs Ms Dr Prof Amb".split()),
    groups=GROUPS,
    bodies=_BODIES,
    portfolios=_PORTFOLIOS,
    particles=PARTICLES,
    definite=frozenset({"the"}),
    openers=SENTENCES.starters,
)
