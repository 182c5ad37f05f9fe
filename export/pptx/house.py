"""The colours and typefaces of the house in the themes and styles of a presentation."""

from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.oxml import serialize_part_xml
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.presentation import Presentation as Deck

from charts.theme import LIGHT
from export.pptx.text import EAST, LATIN

WHITE, PALE = "FFFFFF", "C9D8E6"
DEEP, TEXT, QUIET, LINE = (c[1:] for c in (LIGHT.actual, LIGHT.text, LIGHT.quiet, LIGHT.grid))


def theme(part) -> None:
    """Fonts and colours that what is added by hand will have too."""
    root = parse_xml(part.blob)
    schemes = {
        "dk1": TEXT, "lt1": WHITE, "dk2": DEEP, "lt2": LIGHT.scale[0][1:],
        "hlink": LIGHT.improvement[1:], "folHlink": LIGHT.series[2][1:],
        **{f"accent{i + 1}": LIGHT.series[i][1:] for i in range(6)},
    }  # fmt: skip
    for name, colour in schemes.items():
        entry = root.find(".//" + qn(f"a:{name}"))
        for old in list(entry):
            entry.remove(old)
        entry.append(parse_xml(f'<a:srgbClr {nsdecls("a")} val="{colour}"/>'))
    faces(root)
    part._blob = serialize_part_xml(root)


def faces(root) -> None:
    """Only the two typefaces of the house, in a theme."""
    for scheme in root.iter(qn("a:majorFont"), qn("a:minorFont")):
        for child in list(scheme):
            scheme.remove(child)
        for tag, face in (("a:latin", LATIN), ("a:ea", EAST), ("a:cs", LATIN)):
            scheme.append(parse_xml(f'<{tag} {nsdecls("a")} typeface="{face}"/>'))


def style(title: bool):
    """Level one of all titles, or of all other text."""
    tag, heads = ("titleStyle", "+mj") if title else ("bodyStyle", "+mn")
    return parse_xml(
        f'<p:{tag} {nsdecls("p", "a")}><a:lvl1pPr algn="l"><a:buNone/>'
        '<a:defRPr sz="1400" kern="1200">'
        f'<a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="{heads}-lt"/>'
        f'<a:ea typeface="{heads}-ea"/><a:cs typeface="{heads}-cs"/></a:defRPr></a:lvl1pPr>'
        f"</p:{tag}>"
    )


def without_leftovers(presentation: Deck) -> None:
    """Neither the thumbnail nor the printer of whoever made the default."""
    unwanted = (RT.PRINTER_SETTINGS, RT.THUMBNAIL, RT.EXTENDED_PROPERTIES)
    for rels in (presentation.part.rels, presentation.part.package._rels):
        for key in [key for key, rel in rels.items() if rel.reltype in unwanted]:
            rels.pop(key)
