// Pictures that users upload, made harmless: recognised by their bytes, decoded under a cap of pixels, shrunk and encoded
// anew, so that nothing of the original file but its look survives. And the picture of those who have none.
export { defaultAvatar, defaultAvatarPath, picturePath } from './default-avatar.ts'
export { type ImageProblem, reencodeImage } from './reencode.ts'
export { resizePicture } from './resize.ts'
