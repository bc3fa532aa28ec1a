#include "ui/markdownblocks.h"

#include "ui/listitem.h"

#include <QStringTokenizer>

#include <md4c.h>

#include <array>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

constexpr std::size_t DeepestPath = 12;

/// `&amp;` and its like: those that people write, and all numbers. Others stay as they were written.
QString decoded(const QString& entity)
{
    static const std::array<std::pair<QString, QChar>, 6> names{{{u"&amp;"_s, u'&'},
                                                                 {u"&lt;"_s, u'<'},
                                                                 {u"&gt;"_s, u'>'},
                                                                 {u"&quot;"_s, u'"'},
                                                                 {u"&apos;"_s, u'\''},
                                                                 {u"&nbsp;"_s, QChar::Nbsp}}};
    for (const auto& [name, unit] : names) {
        if (entity == name)
            return unit;
    }
    if (!entity.startsWith(u"&#"_s))
        return entity;
    const bool hex = entity.at(2).toLower() == u'x';
    bool ok = false;
    const uint code = entity.sliced(hex ? 3 : 2).chopped(1).toUInt(&ok, hex ? 16 : 10);
    const bool valid = ok && code > 0 && code <= QChar::LastValidCodePoint && !QChar::isSurrogate(code);
    const char32_t character = valid ? code : char32_t(QChar::ReplacementCharacter);
    return QString::fromUcs4(&character, 1);
}

QString textOf(const MD_ATTRIBUTE& attribute)
{
    QString text;
    for (std::size_t i = 0; attribute.text != nullptr && attribute.substr_offsets[i] < attribute.size; ++i) {
        const auto from = attribute.substr_offsets[i];
        const auto part = QString::fromUtf8(attribute.text + from, attribute.substr_offsets[i + 1] - from);
        text += attribute.substr_types[i] == MD_TEXT_ENTITY ? decoded(part) : part;
    }
    return text;
}

/// Follows the parser and keeps what it says.
class Reader
{
public:
    std::vector<MarkdownBlock> blocks;

    void enter(MD_BLOCKTYPE type, void* detail)
    {
        switch (type) {
        case MD_BLOCK_QUOTE:
            push({.kind = MarkdownContainer::Kind::Quote, .id = ++m_ids});
            break;
        case MD_BLOCK_UL:
            m_spans = nullptr;
            m_lists.push_back({++m_ids, std::nullopt});
            break;
        case MD_BLOCK_OL:
            m_spans = nullptr;
            m_lists.push_back({++m_ids, static_cast<int>(static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start)});
            break;
        case MD_BLOCK_LI:
            push(itemOf(*static_cast<MD_BLOCK_LI_DETAIL*>(detail)));
            m_itemStart = blocks.size();
            m_spans = nullptr;
            break;
        case MD_BLOCK_HR:
            begin(MarkdownBlock::Kind::Rule);
            break;
        case MD_BLOCK_H:
            begin(MarkdownBlock::Kind::Heading);
            blocks.back().level = static_cast<int>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level);
            break;
        case MD_BLOCK_CODE:
            begin(MarkdownBlock::Kind::Code);
            break;
        case MD_BLOCK_P:
            begin(MarkdownBlock::Kind::Paragraph);
            break;
        case MD_BLOCK_TABLE:
            begin(MarkdownBlock::Kind::Table);
            break;
        case MD_BLOCK_TR:
            blocks.back().rows.emplace_back();
            break;
        case MD_BLOCK_TH:
        case MD_BLOCK_TD:
            blocks.back().rows.back().emplace_back();
            m_spans = &blocks.back().rows.back().back();
            break;
        case MD_BLOCK_DOC:
        case MD_BLOCK_HTML:
        case MD_BLOCK_THEAD:
        case MD_BLOCK_TBODY:
            break;
        }
    }

    void leave(MD_BLOCKTYPE type)
    {
        switch (type) {
        case MD_BLOCK_LI:
            if (blocks.size() == m_itemStart)
                begin(MarkdownBlock::Kind::Paragraph); // an item without words
            m_spans = nullptr;
            pop();
            break;
        case MD_BLOCK_QUOTE:
            m_spans = nullptr;
            pop();
            break;
        case MD_BLOCK_UL:
        case MD_BLOCK_OL:
            m_lists.pop_back();
            m_spans = nullptr;
            break;
        case MD_BLOCK_CODE:
            if (!blocks.back().spans.empty() && blocks.back().spans.back().text.endsWith(u'\n'))
                blocks.back().spans.back().text.chop(1);
            [[fallthrough]];
        case MD_BLOCK_P:
        case MD_BLOCK_H:
        case MD_BLOCK_TABLE:
            m_spans = nullptr;
            break;
        default:
            break;
        }
    }

    void enter(MD_SPANTYPE type, void* detail)
    {
        switch (type) {
        case MD_SPAN_A:
            m_link = textOf(static_cast<MD_SPAN_A_DETAIL*>(detail)->href);
            break;
        case MD_SPAN_IMG:
            ++m_images;
            if (m_link.isEmpty()) {
                m_link = textOf(static_cast<MD_SPAN_IMG_DETAIL*>(detail)->src);
                m_imageLinks = true;
            }
            m_imageHasWords = false;
            break;
        default:
            m_style |= styleOf(type);
        }
    }

    void leave(MD_SPANTYPE type)
    {
        switch (type) {
        case MD_SPAN_A:
            m_link.clear();
            break;
        case MD_SPAN_IMG:
            if (!m_imageHasWords)
                add(m_link);
            --m_images;
            if (std::exchange(m_imageLinks, false))
                m_link.clear();
            break;
        default:
            m_style &= ~styleOf(type);
        }
    }

    void add(MD_TEXTTYPE type, const QString& text)
    {
        switch (type) {
        case MD_TEXT_NULLCHAR:
            add(QString(QChar::ReplacementCharacter));
            break;
        case MD_TEXT_BR:
        case MD_TEXT_SOFTBR:
            add(u"\n"_s);
            break;
        case MD_TEXT_ENTITY:
            add(decoded(text));
            break;
        default:
            add(text);
        }
    }

private:
    struct List
    {
        int id = 0;
        std::optional<int> next; ///< the number of the next item
    };

    static unsigned styleOf(MD_SPANTYPE type)
    {
        switch (type) {
        case MD_SPAN_EM:
            return MarkdownSpan::Emphasis;
        case MD_SPAN_STRONG:
            return MarkdownSpan::Strong;
        case MD_SPAN_CODE:
            return MarkdownSpan::Code;
        case MD_SPAN_DEL:
            return MarkdownSpan::Struck;
        default:
            return MarkdownSpan::Plain;
        }
    }

    MarkdownContainer itemOf(const MD_BLOCK_LI_DETAIL& detail)
    {
        using Kind = MarkdownContainer::Kind;
        using Task = MarkdownContainer::Task;
        List& list = m_lists.back();
        const Task task = !detail.is_task ? Task::None : detail.task_mark == ' ' ? Task::Open : Task::Done;
        MarkdownContainer item{.kind = list.next ? Kind::Number : Kind::Bullet,
                               .id = ++m_ids,
                               .list = list.id,
                               .number = list.next.value_or(0),
                               .task = task};
        if (list.next)
            ++*list.next;
        return item;
    }

    void push(const MarkdownContainer& container)
    {
        ++m_depth;
        if (m_depth <= DeepestPath)
            m_path.push_back(container);
    }

    void pop()
    {
        if (m_depth <= DeepestPath)
            m_path.pop_back();
        --m_depth;
    }

    void begin(MarkdownBlock::Kind kind)
    {
        MarkdownBlock block;
        block.kind = kind;
        block.path = m_path;
        blocks.push_back(std::move(block));
        m_spans = &blocks.back().spans;
    }

    void add(const QString& text)
    {
        // The words of an item in a tight list stand in no paragraph, and those behind an inner list neither.
        if (m_spans == nullptr)
            begin(MarkdownBlock::Kind::Paragraph);
        m_imageHasWords = true;
        const unsigned style = m_style | (m_images > 0 ? MarkdownSpan::Image : MarkdownSpan::Plain);
        if (!m_spans->empty() && m_spans->back().style == style && m_spans->back().link == m_link)
            m_spans->back().text += text;
        else
            m_spans->push_back({text, style, m_link});
    }

    std::vector<MarkdownContainer> m_path;
    std::size_t m_depth = 0;
    std::vector<List> m_lists;
    MarkdownSpans* m_spans = nullptr; ///< where words go; null between blocks
    std::size_t m_itemStart = 0;
    unsigned m_style = MarkdownSpan::Plain;
    QString m_link;
    int m_images = 0;
    bool m_imageLinks = false;
    bool m_imageHasWords = false;
    int m_ids = 0;
};

/// Boxes as Markdown has them, and line ends as it has them.
QByteArray readable(const QString& text)
{
    QString result;
    result.reserve(text.size());
    for (QStringView line : QStringTokenizer(text, u'\n')) {
        const auto item = ListItem::parse(line);
        if (item && item->hasBox() && item->boxLength != 3)
            result += u"%1%2%3"_s.arg(line.first(item->boxAt), item->done ? u"[x]"_s : u"[ ]"_s,
                                      line.sliced(item->boxAt + item->boxLength));
        else
            result += line;
        result += u'\n';
    }
    return result.replace(QChar::ParagraphSeparator, u'\n').toUtf8();
}

} // namespace

std::vector<MarkdownBlock> parseMarkdown(const QString& text)
{
    Reader reader;
    MD_PARSER parser{};
    parser.flags = MD_DIALECT_GITHUB | MD_FLAG_NOHTML | MD_FLAG_NOINDENTEDCODEBLOCKS;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* r) {
        static_cast<Reader*>(r)->enter(type, detail);
        return 0;
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* r) {
        static_cast<Reader*>(r)->leave(type);
        return 0;
    };
    parser.enter_span = [](MD_SPANTYPE type, void* detail, void* r) {
        static_cast<Reader*>(r)->enter(type, detail);
        return 0;
    };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* r) {
        static_cast<Reader*>(r)->leave(type);
        return 0;
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* words, MD_SIZE size, void* r) {
        static_cast<Reader*>(r)->add(type, QString::fromUtf8(words, size));
        return 0;
    };
    const QByteArray bytes = readable(text);
    md_parse(bytes.constData(), static_cast<MD_SIZE>(bytes.size()), &parser, &reader);
    return std::move(reader.blocks);
}

} // namespace confab
