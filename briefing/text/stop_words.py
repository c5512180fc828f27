"""Words that say nothing of a text's subject, for English and Turkish, folded."""

from __future__ import annotations

ENGLISH = frozenset(
    """
    a about above across after afterwards again against all almost along already also although always am amid among
    an and another any anyone anything anyway are aren't around as at away back be became because become been before
    behind being below beside besides between both but by came can can't cannot come could couldn't did didn't do
    does doesn't doing don't done down during each either else enough etc even ever every everyone everything few
    for from further get gets getting give given go goes going got had hadn't has hasn't have haven't having he he'd
    he'll he's hence her here hers herself him himself his how however i i'd i'll i'm i've if in indeed instead into
    is isn't it it'd it'll it's its itself just keep least less let let's like made make many may maybe me meanwhile
    might mine more moreover most much must my myself n't near neither never nevertheless no nobody none nor not
    nothing now of off often on once one only onto or other others otherwise our ours ourselves out over own per
    perhaps quite rather re ve ll really s said say says same seem several shall she she'd she'll she's should shouldn't
    since so some somebody someone something sometimes still such t than that that's the their theirs them
    themselves then there there's therefore these they they'd they'll they're they've thing things this those though
    through throughout thus till to together too toward towards under until unless up upon us very via was wasn't we
    we'd we'll we're we've well went were weren't what what's whatever when whenever where whereas wherever whether
    which while who who's whoever whole whom whose why will with within without won't would wouldn't yes yet you
    you'd you'll you're you've your yours yourself yourselves lrb rrb lsb rsb amp mr mrs ms
    """.split()
)
TURKISH = frozenset(
    """
    acaba ama ancak arada aracılığıyla ardından artık asla aslında ayrıca bana bazen bazı bazıları belki ben benden
    beni benim beri bile bin bir biraz birçok biri birkaç birlikte birşey birşeyi biz bize bizden bizi bizim böyle
    böylece bu buna bunda bundan bunlar bunları bunların bunu bunun burada büyük çoğu çok çünkü da daha dahi de dedi
    değil diğer diye dolayı dolayısıyla edecek eden ederek edildi edilen edilmesi ediyor eğer en et etmek etmesi
    etti ettiği ettiğini fakat falan filan gene gerek gibi göre halen hangi hani hatta hem henüz hep hepsi her
    herhangi herkes hiç hiçbir için içinde ifade ile ilgili ise işte itibaren kadar karşı karşın kendi kendine
    kendini kez ki kim kime kimi kimse lakin madem mi mı mu mü nasıl ne neden nedeniyle nerede nereye neyse niçin
    nin nitekim niye o olan olarak oldu olduğu olduğunu olduklarını olmadı olmak olması olmayan olsa olsun olup olur
    oluyor ona ondan onlar onlara onlardan onları onların onu onun orada oysa oysaki öbür ön önce öte öyle özellikle
    pek rağmen sadece sana sanki şayet şekilde sen senden seni senin şey şeyi siz size sizden sizi sizin şöyle
    söyledi sonra şu şuna şunda şundan şunlar şunu şunun tarafından tüm üzere üzerinde var vardı ve veya veyahut ya
    yalnız yalnızca yani yapılan yapmak yaptı yaptığı ye yer yerine yine yok yoksa yönelik zaten zira
    """.split()
)

BY_LANGUAGE = {"en": ENGLISH, "tr": TURKISH}
