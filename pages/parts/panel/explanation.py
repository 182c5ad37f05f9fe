"""A number explained: definition, part and whole, sources, version, parameters, SQL."""

import streamlit as st

from export import kind_of_data
from pages.parts.state.language import _, language
from pages.parts.state.links import other_view
from pages.parts.state.store import published_checks, warehouse
from queries import FILTERS, Answer, format_day, format_value, lineage, listed, table_title

# Parameters that hold every value where nothing is chosen.
WITHOUT_CHOICE = {row.param for row in FILTERS if row.everything or row.place}


def draw_explanation(answer: Answer, *, linked: bool = True) -> None:
    """All that defends an answer; `linked` adds the way to its entry in the dictionary."""
    question, header = answer.question, answer.question.header
    st.markdown(header.definition.of(answer.lang))
    if header.caveat is not None:
        caution = _("须知：")
        st.markdown(f":material/warning: {caution}{header.caveat.of(answer.lang)}")
    _part_and_whole(answer)
    _published(answer)
    st.caption(version_line(answer))
    if linked:
        st.page_link(
            "pages/dictionary.py",
            label=_("在指标字典中打开"),
            icon=":material/menu_book:",
            query_params=other_view(question=question.name),
        )
    _sources(answer)
    st.caption(_("参数"))
    st.code(_parameters(answer), language="text")
    st.caption(_("所运行的查询"))
    st.code(question.sql, language="sql", height=260)
    if question.shaping is not None:
        st.caption(_("再由各月算出所示数字"))
        st.code(question.shaping, language="sql", height=200)
    if header.method is not None:
        st.caption(_("再按方法计算：{file}").format(file=f"queries/methods/{header.method}.py"))


def version_line(answer: Answer) -> str:
    """Question, version, day of loading and kind of data, in one line."""
    loaded = _("{day} 装载").format(day=format_day(warehouse().version.loaded_at, answer.lang))
    return " · ".join(
        [
            _("问题 {name}").format(name=answer.question.name),
            _("版本 {name}").format(name=answer.version),
            loaded,
            kind_of_data(answer.demonstration, language()),
        ]
    )


def _part_and_whole(answer: Answer) -> None:
    """Numerator and denominator of the one number that is shown."""
    names = ("numerator", "denominator", "value")
    if set(names) <= set(answer.table.column_names):
        row = answer.first
        if row["denominator"] is not None:
            words = _("分子 {numerator} · 分母 {denominator} · 结果 {value}")
            st.markdown(words.format(**{name: answer.said(row, name) for name in names}))


def _sources(answer: Answer) -> None:
    """The marts that were read, and the raw tables that they are made from."""
    sources = lineage(answer.question.name)
    lines = [f"- `{mart}` ← {_tables(raw, answer.lang)}" for mart, raw in sources.marts.items()]
    if sources.raw:
        lines.append(f"- {_tables(sources.raw, answer.lang)}")
    if lines:
        st.caption(_("读取的汇总表 ← 原始数据表"))
        st.markdown("\n".join(lines))
    if sources.questions:
        names = ", ".join(f"`{name}`" for name in sources.questions)
        st.caption(_("建立在这些问题之上：{names}").format(names=names))


def _tables(names: tuple[str, ...], lang: str) -> str:
    titles = [f"{table_title(name, lang)} `{name}`" for name in names]
    return listed(titles, lang) or _("政策与固定名单")


def _published(answer: Answer) -> None:
    """Published figures of this question beside what the whole data gives."""
    words = _("{label}：已公布 {value}，计算 {computed}")
    for check in published_checks():
        if check.question == answer.question.name:
            line = words.format(
                label=check.figure.label_en if answer.lang == "en" else check.figure.label_zh,
                value=f"{check.figure.value:g}",
                computed="–" if check.computed is None else f"{check.computed:.6g}",
            )
            st.markdown(f"- {line}")


def _parameters(answer: Answer) -> str:
    lines = []
    for name, value in answer.params.items():
        if isinstance(value, list):
            everything = name in WITHOUT_CHOICE and len(value) == _count_all(name)
            text = _("全部 {count} 个").format(count=len(value)) if everything else ", ".join(value)
        else:
            text = format_value(value, "count", answer.lang)
        lines.append(f"{name} = {text}")
    return "\n".join(lines)


def _count_all(name: str) -> int:
    return len(warehouse().choices.names(name))
