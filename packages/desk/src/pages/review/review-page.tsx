import { useParams } from '@tanstack/react-router';
import { holds, useSession } from '../../app/session.tsx';
import { HeadOverview } from './head-overview.tsx';
import { ReviewMatrix } from './review-matrix.tsx';
import '../../look/tones.css';
import './review.css';

/** All departments of a year for those who review them; for a head, the departments that are the head's own. */
export function ReviewPage() {
  const { year } = useParams({ from: '/inside/review/$year' });
  const session = useSession();
  const reviews = (['reviewer', 'administrator', 'auditor'] as const).some((role) => holds(session, role));
  return reviews ? <ReviewMatrix key={year} year={year} /> : <HeadOverview year={year} />;
}
