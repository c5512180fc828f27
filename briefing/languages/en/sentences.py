"""Where English sentences end: the words that open one."""

from __future__ import annotations

from briefing.languages.contract import Sentences

_STARTERS = frozenset(
    """
    the a an this that these those there here he she it they we you i his her its their our your my but and or so
    yet nor however meanwhile moreover furthermore also although though while whereas when whenever where wherever
    if unless until because since as after before during once then thus hence therefore still instead in on at by
    for from with without within under over between among against despite amid according about above across into
    like unlike near of to upon what who whom whose why how which is are was were do does did has have had can could
    should would may might must shall will not no yes some many most much several few both each every either neither
    all any another other others such one two three four five nobody nothing everyone everything someone something
    let please perhaps maybe indeed finally first second third next last recently today yesterday tomorrow now later
    earlier soon overall only just even never always often sometimes additionally consequently nevertheless
    nonetheless otherwise rather similarly likewise specifically asked it's he's she's they're we're i'm that's
    there's what's don't doesn't didn't isn't aren't wasn't can't won't
    """.split()
)

SENTENCES = Sentences(
    starters=_STARTERS,
)
