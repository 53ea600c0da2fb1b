// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/review/review_words.h"
#include "pages/subjects/subject_words.h"
#include "widgets/number_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace dramatis::ui
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Review)
};

} // namespace

QString itemKindWord(const std::string &type)
{
    namespace kind = review::kind;
    if (type == kind::moved)
        return Words::tr("moved");
    if (type == kind::nearMiss)
        return Words::tr("near miss");
    if (type == kind::highRisk)
        return Words::tr("high risk");
    if (type == kind::excluded)
        return Words::tr("excluded");
    if (type == kind::importRejects)
        return Words::tr("import");
    if (type == kind::lapsedOverride)
        return Words::tr("override lapsed");
    if (type == kind::shadowDifference)
        return Words::tr("shadow run");
    return fromText(type);
}

QString bandWord(review::Band band)
{
    switch (band) {
    case review::Band::MustCover:
        return Words::tr("must cover");
    case review::Band::Optional:
        return Words::tr("optional");
    case review::Band::Watch:
        return Words::tr("watch");
    case review::Band::Drop:
        break;
    }
    return Words::tr("drop", "band");
}

QString decisionTitle(review::Decision decision)
{
    switch (decision) {
    case review::Decision::Approve:
        return Words::tr("Approve");
    case review::Decision::Monitor:
        return Words::tr("Monitor");
    case review::Decision::Block:
        return Words::tr("Block");
    case review::Decision::Escalate:
        break;
    }
    return Words::tr("Escalate");
}

QString decisionWord(review::Decision decision)
{
    switch (decision) {
    case review::Decision::Approve:
        return Words::tr("approve");
    case review::Decision::Monitor:
        return Words::tr("monitor");
    case review::Decision::Block:
        return Words::tr("block");
    case review::Decision::Escalate:
        break;
    }
    return Words::tr("escalate");
}

QChar decisionKey(review::Decision decision)
{
    constexpr char16_t keys[] = {u'A', u'M', u'B', u'E'};
    return keys[static_cast<std::size_t>(decision)];
}

QString componentWord(review::Component component)
{
    switch (component) {
    case review::Component::Impact:
        return Words::tr("Impact");
    case review::Component::Timeliness:
        return Words::tr("Timeliness");
    case review::Component::Virality:
        return Words::tr("Virality");
    case review::Component::Relevance:
        return Words::tr("Relevance");
    case review::Component::Confidence:
        break;
    }
    return Words::tr("Confidence");
}

QString flagWord(const std::string &flag)
{
    if (flag == review::flag::singleSource)
        return Words::tr("single source");
    if (flag == review::flag::suspectedBrigading)
        return Words::tr("suspected brigading");
    if (flag == review::flag::highMisinformationRisk)
        return Words::tr("high misinformation risk");
    return fromText(flag).replace(u'_', u' ');
}

QString aboutText(const review::ItemLine &item)
{
    if (!item.subjectId.empty())
        return fromText(item.subjectId);
    return item.runNo > 0 ? Words::tr("run %1").arg(item.runNo) : absentText();
}

QString ageText(const std::string &createdAt, const QDateTime &now)
{
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    constexpr qint64 day = 24 * hour;
    const QDateTime made = QDateTime::fromString(fromText(createdAt), Qt::ISODateWithMs);
    if (!made.isValid())
        return absentText();
    const qint64 seconds = std::max<qint64>(0, made.secsTo(now));
    if (seconds < hour)
        return Words::tr("%1 min", "age").arg(seconds / minute);
    if (seconds < 2 * day)
        return Words::tr("%1 h", "age").arg(seconds / hour);
    return Words::tr("%1 d", "age").arg(countText(seconds / day));
}

} // namespace dramatis::ui
